import { afterAll, describe, expect, it } from 'vitest'
import { createLogoFolder, LOGO_SVG, logoPng } from '../testing/logo-files.ts'
import { readLogo, UnusableLogo } from './logo-file.ts'

const folder = createLogoFolder()
afterAll(() => folder.remove())

const PNG = Buffer.from(logoPng(300))

function refusalOf(path: string): string {
  try {
    readLogo(path)
  } catch (error) {
    if (error instanceof UnusableLogo) return error.message
    throw error
  }
  throw new Error('The logo was accepted')
}

const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset)
  return [view.getUint32(16), view.getUint32(20)]
}

describe('a logo file', () => {
  it('may be a PNG, which slides get as it is', () => {
    const logo = readLogo(folder.write('logo.png', PNG))
    expect(logo).toMatchObject({ mediaType: 'image/png', width: 300, height: 100 })
    expect(logo.address).toMatch(/^\/organisation\/logo-[\da-f]{12}\.png$/)
    expect(PNG.equals(logo.png)).toBe(true)
  })

  it('may be an SVG, which slides get as a sharp PNG', () => {
    const logo = readLogo(folder.write('logo.svg', LOGO_SVG))
    expect(logo).toMatchObject({ mediaType: 'image/svg+xml', width: 300, height: 100 })
    expect(sizeOf(logo.png)).toEqual([720, 240])
    const tall = readLogo(folder.write('tall.svg', LOGO_SVG.replaceAll('300', '60')))
    expect(sizeOf(tall.png)).toEqual([173, 288])
  })

  it('has another address when it is another', () => {
    const other = folder.write('other.svg', LOGO_SVG.replace('#ffcd00', '#ffffff'))
    expect(readLogo(other).address).not.toBe(readLogo(folder.write('logo.svg', LOGO_SVG)).address)
  })

  it.each([
    ['a file that is not there', () => '/nowhere/logo.svg', 'är ingen fil som går att läsa'],
    ['another kind of picture', () => folder.write('a.gif', 'GIF89a'), 'är varken en PNG- eller en SVG-bild'],
    ['a page', () => folder.write('a.svg', '<html><body/></html>'), 'är varken en PNG- eller en SVG-bild'],
    ['half a PNG', () => folder.write('a.png', PNG.subarray(0, 200)), 'är ingen hel PNG-bild'],
    ['a PNG signature alone', () => folder.write('b.png', PNG.subarray(0, 8)), 'är ingen hel PNG-bild'],
    ['a dot', () => folder.write('c.png', logoPng(12)), 'är 12 × 4 bildpunkter: sidorna ska ha 16–4096'],
    [
      'a heavy file',
      () => folder.write('d.png', Buffer.concat([PNG, Buffer.alloc(262_144)])),
      'högst 256 kB',
    ],
    [
      'a strip',
      () => folder.write('e.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="20"/>'),
      'är 900 × 20: högst 10 gånger så bred som hög',
    ],
  ])('is refused with a sentence when it is %s', (_, write, sentence) => {
    expect(refusalOf(write())).toContain(sentence)
  })
})
