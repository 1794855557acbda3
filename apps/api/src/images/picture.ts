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

/**
 * The day that a picture is known at, in words: when the reader asked about one, and when nothing in the picture
 * says since when its figures are known. Else null.
 */
export function asOfDay(context: ReadContext, { asked, knownFrom }: AsOfRequest): string | null {
  if (asked === undefined && knownFrom !== null) return null
  return dayInWords(context.asOf, context.language)
}

interface AsOfRequest {
  asked: string | undefined
  /** When the newest figure became known; null when that is not said. */
  knownFrom: string | null
}

/** The day of a moment (ISO 8601) in Stockholm, in words. */
export function dayInWords(moment: string, language: Language): string {
  const day = dateInStockholm(new Date(moment))
  const period = parsePeriod(day)
  return period ? describePeriod(period, language) : day
}
