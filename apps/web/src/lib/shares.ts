import { formatValue, type Language, unitInfo } from '@malkoll/domain'

/** A share in whole per cent: “41 %” in Swedish, “41%” in English. */
export function shareText(share: number, language: Language): string {
  return formatValue(share, unitInfo('percent', language), language)
}
