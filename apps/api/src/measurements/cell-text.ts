import {
  formatValue,
  type Language,
  MISSING_WORDS,
  type MissingCode,
  QUALIFIER_WORDS,
  type Qualifier,
  type UnitInfo,
} from '@malkoll/domain'

interface CellContent {
  value: number | null
  missing: MissingCode | null
  qualifier: Qualifier | null
}

/** What a cell says: its value in full precision, else why there is none. */
export function cellText(
  { value, missing, qualifier }: CellContent,
  unit: UnitInfo,
  language: Language,
): string {
  if (value === null) return missing === null ? '' : MISSING_WORDS[missing][language]
  const text = formatValue(value, unit, language)
  return qualifier === null ? text : `${QUALIFIER_WORDS[qualifier][language]} ${text}`
}
