import { buildTargetChart } from '@malkoll/charts/model'
import type { Target } from '@malkoll/contracts'
import { type ReactNode, useMemo } from 'react'
import { shownMoment } from '../../lib/as-of.ts'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import type { FigureForm } from '../../lib/page-search.ts'
import { FigureForms, FigureHead } from '../../ui/figure.tsx'
import { Status } from '../../ui/status.tsx'
import { ResponsiveChart } from './responsive-chart.tsx'
import styles from './target-figure.module.css'

/** Outcome against målvärde by period: the same thing as chart, table and text, with its source under it. */
export function TargetFigure(props: {
  target: Target
  asOf: string | undefined
  form: FigureForm
  onForm: (form: FigureForm) => void
  end: ReactNode
}) {
  const models = useChartModels(props.target, props.asOf)
  const { wide } = models
  return (
    <figure className={styles.figure}>
      <FigureHead headline={wide.headline} subtitle={wide.subtitle} isExample={wide.isExample} />
      <FigureForms
        {...props}
        chart={<ResponsiveChart {...models} />}
        table={<ChartTable target={props.target} rows={wide.table} />}
        text={wide.text}
        notes={wide.notes}
      />
    </figure>
  )
}

function useChartModels(target: Target, asOf: string | undefined) {
  const language = useLanguage()
  return useMemo(() => {
    const asOfText = asOf ? shownMoment(target.asOf, asOf, language) : null
    const input = { target, language, organisationName: '', asOfText }
    return { wide: buildTargetChart(input, 'wide'), narrow: buildTargetChart(input, 'narrow') }
  }, [target, asOf, language])
}

function ChartTable({
  target,
  rows,
}: {
  target: Target
  rows: ReturnType<typeof buildTargetChart>['table']
}) {
  const texts = useTexts()
  return (
    <table>
      <caption className="sr">{target.name}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.columns.period}</th>
          <th scope="col" className="num">
            {texts.columns.outcome}
          </th>
          <th scope="col" className="num">
            {texts.columns.target}
          </th>
          <th scope="col" className={styles.status}>
            {texts.columns.status}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <tr key={row.period}>
            <th scope="row">{row.periodText}</th>
            <td className="num">{row.value}</td>
            <td className="num">{row.target}</td>
            <td className={styles.status}>
              <Status status={row.statusCode}>{row.status}</Status>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
