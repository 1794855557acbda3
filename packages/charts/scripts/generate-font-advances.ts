import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const SOURCE_SANS_FILES = {
  400: 'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  600: 'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  700: 'source-sans-3/700Bold/SourceSans3_700Bold.ttf',
}
/** Arimo has the widths of Arial, the slides' font, and may be shared. */
const ARIAL_FILES = {
  400: 'arimo/400Regular/Arimo_400Regular.ttf',
  700: 'arimo/700Bold/Arimo_700Bold.ttf',
}
const UNITS_PER_EM = 1000
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
] as const
const PUNCTUATION = '–—‘’“”„•…−€'

/** Source of `font-advances.ts`, made from the fonts' own files. A test holds the two together. */
export function fontAdvancesSource(): string {
  const characters = measuredCharacters()
  return [
    '// Made by scripts/generate-font-advances.ts from the TrueType files of the fonts; not edited by hand.',
    "export const UNITS_PER_EM = 1000 // Source Sans 3's own",
    `export const MEASURED_CHARACTERS = ${JSON.stringify(characters)}`,
    'export const FONT_ADVANCES = {',
    ...advanceRows(SOURCE_SANS_FILES, characters),
    '} as const',
    'export const ARIAL_ADVANCES = {',
    ...advanceRows(ARIAL_FILES, characters),
    '} as const',
    '',
  ].join('\n')
}

function advanceRows(files: Record<number, string>, characters: string): string[] {
  return Object.entries(files).map(([weight, file]) => {
    const advances = readAdvances(readFont(file), characters)
    return `  ${weight}: '${advances.join(' ')}',`
  })
}

function measuredCharacters(): string {
  const points = RANGES.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
  return String.fromCodePoint(...points) + PUNCTUATION
}

function readFont(file: string): DataView {
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/${file}`)
  const bytes = readFileSync(path)
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function readAdvances(font: DataView, characters: string): number[] {
  const unitsPerEm = font.getUint16(tableOffset(font, 'head') + 18)
  const metricCount = font.getUint16(tableOffset(font, 'hhea') + 34)
  const metrics = tableOffset(font, 'hmtx')
  return Array.from(characters, character => {
    const glyph = glyphOf(font, character.codePointAt(0) ?? 0)
    const advance = font.getUint16(metrics + Math.min(glyph, metricCount - 1) * 4)
    return Math.ceil((advance * UNITS_PER_EM) / unitsPerEm)
  })
}

function tableOffset(font: DataView, name: string): number {
  for (let entry = 12; entry < 12 + font.getUint16(4) * 16; entry += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map(i => font.getUint8(entry + i)))
    if (tag === name) return font.getUint32(entry + 8)
  }
  throw new Error(`The font has no table ${name}`)
}

/** Looks a character up in the cmap table's format 4 (Microsoft, Unicode BMP). */
function glyphOf(font: DataView, codePoint: number): number {
  const map = unicodeMap(font)
  const size = font.getUint16(map + 6)
  const [ends, starts, deltas, offsets] = [14, 16 + size, 16 + 2 * size, 16 + 3 * size].map(o => map + o)
  for (let i = 0; i < size; i += 2) {
    if (font.getUint16((ends ?? 0) + i) < codePoint) continue
    const start = font.getUint16((starts ?? 0) + i)
    if (start > codePoint) return 0
    const offset = font.getUint16((offsets ?? 0) + i)
    const delta = font.getUint16((deltas ?? 0) + i)
    if (offset === 0) return (codePoint + delta) & 0xffff
    const glyph = font.getUint16((offsets ?? 0) + i + offset + (codePoint - start) * 2)
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}

function unicodeMap(font: DataView): number {
  const cmap = tableOffset(font, 'cmap')
  for (let entry = cmap + 4; entry < cmap + 4 + font.getUint16(cmap + 2) * 8; entry += 8) {
    const map = cmap + font.getUint32(entry + 4)
    if (font.getUint16(entry) === 3 && font.getUint16(map) === 4) return map
  }
  throw new Error('The font has no Unicode map of format 4')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(new URL('../src/model/font-advances.ts', import.meta.url), fontAdvancesSource())
}
