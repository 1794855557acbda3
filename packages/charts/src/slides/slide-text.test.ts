import { describe, expect, it } from 'vitest'
import { heldTitle, steadySize, wrapArial } from './slide-text.ts'

const FRAME = { width: 1152 }
const linesOf = (title: string) => wrapArial(title, { ...FRAME, size: 36, weight: 700 })

describe('a title of two lines', () => {
  it('has no word alone on its last line', () => {
    const title = 'Valdeltagande i kommunvalet 2022: högst i Mörbylånga, lägst i Hultsfred'
    expect(linesOf(title)).toEqual([expect.any(String), 'Hultsfred'])
    expect(linesOf(heldTitle(title, FRAME, 36))).toEqual([
      'Valdeltagande i kommunvalet 2022: högst i',
      'Mörbylånga,\u00a0lägst\u00a0i\u00a0Hultsfred',
    ])
  })

  it.each([
    'Två av tre nyttjar friskvårdsbidraget',
    'Besök på flyttahit.nu per månad, Regionala utvecklingsförvaltningen hittills 2022: 5 675',
    '',
  ])('stays as it is where nothing is lost: %s', title => {
    expect(heldTitle(title, FRAME, 36)).toBe(title)
  })
})

describe('a statement', () => {
  it('is so large that no program breaks it into more lines than another', () => {
    const wording = 'Länet har utvecklat digitala och hållbara lösningar för en global marknad'
    const font = { width: 1124, weight: 700 } as const
    expect(wrapArial(wording, { ...font, size: 32 })).toHaveLength(2)
    const size = steadySize(wording, { ...font, from: 32 })
    expect(size).toBe(31)
    expect(wrapArial(wording, { ...font, size })).toHaveLength(1)
  })
})
