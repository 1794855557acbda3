import { deedText, formatNumber, isDeedValue, type Language } from '@malkoll/domain'

/** A value in full precision; what is done or not in words. */
export function valueText(
  value: number,
  { isDeed, language }: { isDeed: boolean; language: Language },
): string {
  return isDeed && isDeedValue(value) ? deedText(value, language) : formatNumber(value, language)
}
