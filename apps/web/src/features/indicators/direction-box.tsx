import type { DirectionView, Indicator } from '@malkoll/contracts'
import { type Language, periodRange } from '@malkoll/domain'
import { useId } from 'react'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import controls from '../../ui/controls.module.css'
import { Direction } from '../../ui/direction.tsx'
import styles from './direction-box.module.css'
import { DirectionReceipt } from './direction-receipt.tsx'
import { type IndicatorTexts, useIndicatorTexts } from './indicator-texts.ts'

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

function useRows({ belowZero }: Indicator, direction: DirectionView): Row[] {
  const language = useLanguage()
  const { head } = useIndicatorTexts()
  const windows = (['long', 'short'] as const).flatMap(length => {
    const found = windowOf(length, direction, { head, language })
    return found ? [{ label: head[length](found.years), value: found.value }] : []
  })
  const below = belowZero.at(-1)
  const belowRow = below && {
    label: head.belowZero(periodLabel(below.period, language)),
    value: head.counted(below.count, below.of),
  }
  return [...withoutRepetition(windows, direction), ...(belowRow ? [belowRow] : [])]
}

/** The change of the county's value, or how many municipalities went forward, by what the direction is made from. */
function windowOf(
  length: 'long' | 'short',
  { basis, county, municipalities }: DirectionView,
  { head, language }: { head: IndicatorTexts['head']; language: Language },
): { years: string; value: string } | undefined {
  const own = county?.[length]
  if (basis === 'county' && own) {
    const years = periodRange([own.from.period, own.to.period], language)
    return { years, value: own.differenceText }
  }
  const counts = municipalities?.[length]
  if (basis !== 'municipalities' || !counts) return undefined
  const years = periodRange([counts.fromPeriod, counts.toPeriod], language)
  return { years, value: head.forward(counts.forward, counts.of) }
}

/** Both windows may be the same two observations, as for elections: said once. */
function withoutRepetition(windows: Row[], { county, municipalities, basis }: DirectionView): Row[] {
  const isOneWindow =
    basis === 'county'
      ? county?.long?.from.period === county?.short?.from.period
      : municipalities?.long?.fromPeriod === municipalities?.short?.fromPeriod
  return isOneWindow && windows[0]?.value === windows[1]?.value ? windows.slice(0, 1) : windows
}
