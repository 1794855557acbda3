import type { Indicator, SeriesColumns } from '@malkoll/contracts'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import styles from './all-values.module.css'
import { useIndicatorTexts } from './indicator-texts.ts'
import { SeriesTable } from './series-table.tsx'
import { periodsWithValue } from './series-view.ts'

/** Every place and period of the chosen groups, whatever the chart shows. */
export function AllValues({ indicator, series }: { indicator: Indicator; series: SeriesColumns }) {
  const language = useLanguage()
  const { table } = useIndicatorTexts()
  const latest = periodsWithValue(series)[0]
  const order = latest && series.geographies.length > 2 ? table.order(periodLabel(latest, language)) : ''
  return (
    <section className={styles.section} aria-labelledby="all-values">
      <h2 id="all-values">{table.all}</h2>
      <p className={styles.note}>{table.allNote(indicator.name, unitOf(indicator), order)}</p>
      <SeriesTable series={series} caption={`${table.all}: ${indicator.name}`} />
      <p className={styles.history}>
        <Link to="/historik" search={{ indicator: indicator.slug }}>
          {table.history}
        </Link>
      </p>
    </section>
  )
}

/** Left out where the name says it. */
function unitOf({ unit, name }: Indicator): string {
  const isSaid = withPlainSpaces(name).includes(withPlainSpaces(unit.name))
  return unit.code === 'unknown' || isSaid ? '' : unit.name
}

function withPlainSpaces(text: string): string {
  return text.replaceAll(/\s/g, ' ')
}
