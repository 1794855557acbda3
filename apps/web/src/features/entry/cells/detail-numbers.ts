import { type Language, parseNumber } from '@malkoll/domain'
import type { Entry } from './cell.ts'

const NUMBERS = ['margin', 'n'] as const

/** Says it of the first of the numbers beside the value that is none; null: all of them can be read. */
export function wrongDetail({ details, language }: Entry): (typeof NUMBERS)[number] | null {
  return NUMBERS.find(name => !isNumber(details[name], language)) ?? null
}

/** Nothing is typed, or a number. */
export function isNumber(text: string | undefined, language: Language): boolean {
  const { kind } = parseNumber(text ?? '', language)
  return kind === 'number' || kind === 'empty'
}

export const WRONG_DETAILS: Record<(typeof NUMBERS)[number], Record<Language, string>> = {
  margin: { sv: 'Felmarginalen är inget tal.', en: 'The margin of error is not a number.' },
  n: { sv: 'Antalet svar är inget tal.', en: 'The number of answers is not a number.' },
}
