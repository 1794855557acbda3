import { LIGHT_PALETTE } from '@malkoll/charts/svg'
import { describePeriod, type Language, parsePeriod } from '@malkoll/domain'
import type { Config } from '../config.ts'
import { dateInStockholm } from '../http/moment.ts'
import type { ReadContext } from '../http/public-read.ts'

/** A finished drawing and what its file is called, without ending. */
export interface Picture {
  svg: string
  width: number
  name: string
}

/** Light, as for paper and projectors, with the organisation's own two colours in the band. */
export function pictureColours(organisation: Config['organisation']) {
  return {
    ...LIGHT_PALETTE,
    themePrimary: organisation.primaryColour,
    themeSecondary: organisation.secondaryColour,
  }
}

/** The day that the reader asked about, in words; null when they asked for what is known now. */
export function askedDay(context: ReadContext, asOf: string | undefined): string | null {
  return asOf === undefined ? null : dayInWords(dateInStockholm(new Date(context.asOf)), context.language)
}

function dayInWords(day: string, language: Language): string {
  const period = parsePeriod(day)
  return period ? describePeriod(period, language) : day
}
