import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Resvg } from '@resvg/resvg-js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeLatinFonts } from './latin-fonts.ts'
import { LATIN_ONLY, openPictureFonts, pictureFont } from './picture-font.ts'

const WEIGHTS = [400, 600, 700]
const WORDS = 'Målvärde: Ökad täthet, AVA To Ty 1,5 – 2 × 10 % ½ ”Växjö”'
const LETTERS = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code))
  .filter(sign => LATIN_ONLY.test(sign) && !/[\s<&]/.test(sign))
  .join('')

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latin-fonts-'))
  await Promise.all((await makeLatinFonts()).map(font => writeFile(join(folder, font.fileName), font.bytes)))
})

afterAll(() => rm(folder, { recursive: true }))

/** As the built program has them. */
function openBuilt() {
  return openPictureFonts(pathToFileURL(folder + sep))
}

function write(text: string, weight: number): string {
  const lines = text.match(/.{1,40}/gu) ?? []
  const rows = lines.map((line, i) => `<text x="10" y="${(i + 1) * 30}">${line}</text>`)
  const font = `font-family="'Source Sans 3', Arial, sans-serif" font-weight="${weight}" font-size="22"`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="400" ${font}>${rows.join('')}</svg>`
}

const draw = (svg: string, font = pictureFont()) => new Resvg(svg, { font }).render().pixels

describe('Latin letters', () => {
  it.each(WEIGHTS)('of weight %i are drawn from the small files as from the whole ones', weight => {
    for (const svg of [write(LETTERS, weight), write(WORDS, weight)]) {
      const font = openBuilt()(svg)
      expect(font.fontFiles[0]).toContain(folder)
      expect(draw(svg, font).equals(draw(svg))).toBe(true)
    }
  })

  it('look different in each weight', () => {
    const drawn = WEIGHTS.map(weight => write(WORDS, weight)).map(svg => draw(svg, openBuilt()(svg)))
    expect(new Set(drawn.map(pixels => pixels.toString('base64'))).size).toBe(WEIGHTS.length)
  })
})

it('a drawing with a letter of another script is drawn from the whole files', () => {
  expect(openBuilt()(write('Ελλάδα', 400))).toEqual(pictureFont())
})

it('a program that is not built draws from the whole files', () => {
  expect(openPictureFonts(new URL('not-built/', pathToFileURL(folder + sep)))(write(WORDS, 400))).toEqual(
    pictureFont(),
  )
})
