import { readFile } from 'node:fs/promises'
import subsetFont from 'subset-font'
import { LATIN_ONLY, listFontFiles } from './picture-font.ts'

/** The file of a font with Latin letters only. */
interface LatinFont {
  fileName: string
  bytes: Uint8Array
}

/** Small capitals, old figures and the like are half of a font, and in no picture: only what is set unasked is kept. */
const FEATURES = ['calt', 'ccmp', 'clig', 'kern', 'liga', 'locl', 'mark', 'mkmk', 'rlig']
/** The family and the weight's name within it: without them a semi-bold would be a family of its own (OpenType, name). */
const FAMILY_NAMES = [16, 17]

/** Made when the server is built. Each of the weights draws Latin letters as the whole font does. */
export function makeLatinFonts(): Promise<LatinFont[]> {
  const options = { targetFormat: 'sfnt', preserveNameIds: FAMILY_NAMES, keepFeatures: FEATURES } as const
  const letters = listLetters()
  return Promise.all(
    listFontFiles().map(async ({ whole, latin }) => {
      const bytes = await subsetFont(await readFile(whole), letters, { ...options })
      return { fileName: latin, bytes }
    }),
  )
}

function listLetters(): string {
  const signs = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
  return signs.filter(sign => LATIN_ONLY.test(sign)).join('')
}
