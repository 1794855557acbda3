import { type Language, parseNumber } from '@malkoll/domain'
import type { Entry } from './cell.ts'

const NUMBERS = ['margin', 'n'] as const
type DetailNumber = (typeof NUMBERS)[number]

const WRONG: Record<DetailNumber, Record<Language, string>> = {
  margin: {
    sv: 'Felmarginalen ska vara ett tal, minst 0.',
    en: 'The margin of error has to be a number, at least 0.',
  },
  n: {
    sv: 'Antal svar ska vara ett heltal, minst 0.',
    en: 'The number of answers has to be whole, at least 0.',
  },
}

/** What is wrong with a number beside the value; null: nothing is typed, or it can be stored. */
export function detailError(name: DetailNumber, { details, language }: Entry, said: Language): string | null {
  const parsed = parseNumber(details[name] ?? '', language)
  if (parsed.kind === 'empty') return null
  const isRight =
    parsed.kind === 'number' && parsed.value >= 0 && (name === 'margin' || Number.isInteger(parsed.value))
  return isRight ? null : WRONG[name][said]
}

/** Of the first of them that is wrong. */
export function firstDetailError(entry: Entry, said: Language): string | null {
  return NUMBERS.map(name => detailError(name, entry, said)).find(error => error !== null) ?? null
}
