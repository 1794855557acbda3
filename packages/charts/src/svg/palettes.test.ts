import { describe, expect, it } from 'vitest'
import type { ChartPalette, Ink } from '../model/index.ts'
import { SERIES_STYLES } from '../series/series-styles.ts'
import { DARK_PALETTE, LIGHT_PALETTE } from './palettes.ts'

const TEXT_INKS = ['ink', 'ink2', 'ink3', 'met', 'notMet', 'notMeasured'] as const
const MARK_INKS: readonly Ink[] = [
  ...SERIES_STYLES.map(({ ink }) => ink),
  'dataPast',
  'target',
  'axis',
  'divOutline',
]
const MAP_NAMES: readonly (readonly [Ink, Ink])[] = [
  ['divNeg3Ink', 'divNeg3'],
  ['divNeg2Ink', 'divNeg2'],
  ['divMidInk', 'divNeg1'],
  ['divMidInk', 'divZero'],
  ['divMidInk', 'divPos1'],
  ['divPos2Ink', 'divPos2'],
  ['divPos3Ink', 'divPos3'],
]

describe.each([
  { name: 'light', palette: LIGHT_PALETTE },
  { name: 'dark', palette: DARK_PALETTE },
])('In the $name palette', ({ palette }) => {
  it.each(TEXT_INKS)('text in %s has at least 4.5:1', ink => {
    expect(contrast(palette, ink, 'background')).toBeGreaterThanOrEqual(4.5)
  })

  it.each([...new Set(MARK_INKS)])('the mark %s has at least 3:1', ink => {
    expect(contrast(palette, ink, 'background')).toBeGreaterThanOrEqual(3)
  })

  it.each(MAP_NAMES)('the name in %s on the class %s of the map has at least 4.5:1', (ink, fill) => {
    expect(contrast(palette, ink, fill)).toBeGreaterThanOrEqual(4.5)
  })
})

/** As WCAG 2.1 defines it. */
function contrast(palette: ChartPalette, one: Ink, other: Ink): number {
  const [dark = 0, light = 0] = [luminance(palette[one]), luminance(palette[other])].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map(at => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
