import type { DirectionView, Indicator } from '@malkoll/contracts'
import { DESIRED_DIRECTION_WORDS, type Language, periodRange } from '@malkoll/domain'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { Receipt, type ReceiptRow } from '../../ui/receipt.tsx'
import { type IndicatorTexts, useIndicatorTexts } from './indicator-texts.ts'

/** The observations behind the direction, with the names of the municipalities that went each way. */
export function DirectionReceipt(props: { indicator: Indicator; direction: DirectionView }) {
  const { receipt } = useIndicatorTexts()
  const language = useLanguage()
  const { indicator, direction } = props
  const rows: ReceiptRow[] = [
    { label: receipt.wish, value: DESIRED_DIRECTION_WORDS[indicator.desiredDirection][language] },
    { label: receipt.basis, value: basisText(direction, receipt) },
    ...(direction.basis === 'county'
      ? countyRows(direction, receipt)
      : municipalRows(direction, receipt, language)),
  ]
  return <Receipt heading={null} verdict={direction.sentence} rows={rows} />
}

function basisText({ basis }: DirectionView, receipt: IndicatorTexts['receipt']): string {
  if (basis === 'county') return receipt.basisCounty
  return basis === 'municipalities' ? receipt.basisMunicipalities : receipt.basisNone
}

function countyRows({ county }: DirectionView, texts: IndicatorTexts['receipt']): ReceiptRow[] {
  const windows = [
    { label: texts.long, window: county?.long },
    { label: texts.short, window: county?.short },
  ]
  return windows.flatMap(({ label, window }) =>
    window ? [{ label, value: `${window.from.text} → ${window.to.text}. ${window.text}` }] : [],
  )
}

function municipalRows(
  { municipalities }: DirectionView,
  texts: IndicatorTexts['receipt'],
  language: Language,
): ReceiptRow[] {
  const windows = [municipalities?.long, municipalities?.short].filter(window => window != null)
  return windows.flatMap(window => {
    const years = periodRange([window.fromPeriod, window.toPeriod], language)
    return [
      { label: texts.forward(years), value: window.forwardNames.join(', ') || texts.nobody },
      { label: texts.back(years), value: window.backNames.join(', ') || texts.nobody },
      ...(window.unchangedNames.length > 0
        ? [{ label: texts.unchanged(years), value: window.unchangedNames.join(', ') }]
        : []),
    ]
  })
}
