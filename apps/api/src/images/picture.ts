import type { ChartLayoutName, ChartPalette } from '@malkoll/charts/model'
import { DARK_PALETTE, LIGHT_PALETTE, TRANSPARENT_PALETTE } from '@malkoll/charts/svg'
import type { ChartScale, ChartShape, ChartTheme } from '@malkoll/contracts'
import type { Config } from '../config.ts'
import type { ReadContext } from '../http/public-read.ts'
import { shownMomentInWords } from '../translations/moment-in-words.ts'

/** A finished drawing and what its file is called, without ending. */
export interface Picture {
  svg: string
  width: number
  name: string
}

/** What draws pictures: React, which takes 9 MB and is loaded with the first of them. */
export const drawing = () => import('@malkoll/charts/svg-file')

/** How the reader wants a picture. */
export interface PictureQuery {
  width?: number | undefined
  scale?: ChartScale | undefined
  shape?: ChartShape | undefined
  theme?: ChartTheme | undefined
}

const LAYOUTS = {
  wide: 'slide',
  standard: 'slide_standard',
  square: 'slide_square',
} as const satisfies Record<ChartShape, ChartLayoutName>

export function pictureLayout({ shape = 'wide' }: PictureQuery): (typeof LAYOUTS)[ChartShape] {
  return LAYOUTS[shape]
}

/** The layout's own width times the scale, unless a width is asked for. */
export function pictureWidth({ width, scale = '1' }: PictureQuery, own: { width: number }): number {
  return width ?? own.width * Number(scale)
}

const PALETTES: Record<ChartTheme, ChartPalette> = {
  light: LIGHT_PALETTE,
  dark: DARK_PALETTE,
  transparent: TRANSPARENT_PALETTE,
}

/** Light unless asked otherwise, as for paper and projectors, with the organisation's own two colours in the band. */
export function pictureColours(organisation: Config['organisation'], theme: ChartTheme = 'light') {
  return {
    ...PALETTES[theme],
    themePrimary: organisation.primaryColour,
    themeSecondary: organisation.secondaryColour,
  }
}

/**
 * The day that a picture is known at, or the moment that was asked about, in words: when the reader asked about one, and when nothing in the picture
 * says since when its figures are known (`knownFrom`). Else null.
 */
export function asOfDay(context: ReadContext, { knownFrom }: { knownFrom: string | null }): string | null {
  const isSaid = context.askedAsOf === null && knownFrom !== null
  return isSaid ? null : shownMomentInWords(context, context.language)
}
