import type { DirectionView, Indicator } from '@malkoll/contracts'
import { formatDifference, unitInfo } from '@malkoll/domain'
import { useId } from 'react'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import controls from '../../ui/controls.module.css'
import { Direction } from '../../ui/direction.tsx'
import styles from './direction-box.module.css'
import { DirectionReceipt } from './direction-receipt.tsx'
import { useIndicatorTexts } from './indicator-texts.ts'

interface Row {
  label: string
  value: string
}

/** The direction in a word, its two windows, and how it was found. */
export function DirectionBox({ indicator, direction }: { indicator: Indicator; direction: DirectionView }) {
  const { receipt } = useIndicatorTexts()
  const titleId = useId()
  return (
    <section className={styles.box} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.verdict}>
        <Direction verdict={direction.verdict}>{direction.text}</Direction>
      </h2>
      <dl>
        {useRows(indicator, direction).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {direction.pandemicNote || direction.startNote ? (
        <p className={styles.note}>
          {[direction.startNote, direction.pandemicNote].filter(Boolean).join(' ')}
        </p>
      ) : null}
      <details className={styles.details}>
        <summary className={controls.textButton}>{receipt.open}</summary>
        <DirectionReceipt indicator={indicator} direction={direction} />
      </details>
    </section>
  )
}

function useRows(indicator: Indicator, direction: DirectionView): Row[] {
  const language = useLanguage()
  const { head } = useIndicatorTexts()
  const { county, municipalities, basis } = direction
  const span = (from: string, to: string) => `${periodLabel(from, language)}–${periodLabel(to, language)}`
  const labels = { long: head.long, short: head.short }
  const windows = (['long', 'short'] as const).flatMap(length => {
    const own = county?.[length]
    if (basis === 'county' && own) {
      const value = formatDifference(own.change, unitInfo(indicator.unit.code, language), language, {
        decimals: indicator.decimals,
      })
      return [{ label: labels[length](span(own.from.period, own.to.period)), value }]
    }
    const counts = municipalities?.[length]
    if (basis !== 'municipalities' || !counts) return []
    return [
      {
        label: labels[length](span(counts.fromPeriod, counts.toPeriod)),
        value: head.forward(counts.forward, counts.of),
      },
    ]
  })
  const isSame = windows[0] && windows[1] && windows[0].value === windows[1].value && isOneWindow(direction)
  const below = indicator.belowZero.at(-1)
  const belowRow = below
    ? [
        {
          label: head.belowZero(periodLabel(below.period, language)),
          value: head.counted(below.count, below.of),
        },
      ]
    : []
  return [...(isSame ? windows.slice(0, 1) : windows), ...belowRow]
}

/** Both windows are the same two observations, as for elections. */
function isOneWindow({ county, municipalities, basis }: DirectionView): boolean {
  if (basis === 'county') return county?.long?.from.period === county?.short?.from.period
  return municipalities?.long?.fromPeriod === municipalities?.short?.fromPeriod
}
