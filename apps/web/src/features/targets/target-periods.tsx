import type { Target, TargetRow, Unit } from '@malkoll/contracts'
import { useTexts } from '../../lib/i18n/language.tsx'
import rows from '../../ui/stacked-rows.module.css'
import { Status } from '../../ui/status.tsx'
import { CorrectedMark } from '../history/cell-history-link.tsx'
import { OutcomeText } from './outcome-text.tsx'
import { cellOf } from './target-cell.ts'
import styles from './target-periods.module.css'

/** Outcome against målvärde with difference and status, one period a row. */
export function TargetPeriods({ target }: { target: Target }) {
  const texts = useTexts()
  return (
    <section className={styles.section} aria-labelledby="periods">
      <h2 id="periods">{texts.target.rows}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways is reached by keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={target.name}>
        <table className={`${rows.table} ${styles.table}`}>
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
              <th scope="col" className="num">
                {texts.target.differenceIn(unitOfDifferences(target))}
              </th>
              <th scope="col">{texts.columns.status}</th>
            </tr>
          </thead>
          <tbody>
            {target.rows.map(row => (
              <PeriodRow key={row.period} row={row} target={target} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}

function PeriodRow({ row, target }: { row: TargetRow; target: Target }) {
  const texts = useTexts()
  const { unit } = target
  return (
    <tr className={`${rows.row} ${styles.row}`}>
      <th scope="row">{row.periodText}</th>
      <td className="num">
        <span className={rows.label}>{texts.columns.outcome} </span>
        <OutcomeText outcome={row.outcome} />
        {row.history.length > 1 ? (
          <>
            {' '}
            <CorrectedMark cell={cellOf(target, row)} />
          </>
        ) : null}
      </td>
      <td className={`num ${styles.target}`}>
        <span className={rows.label}>{texts.columns.target} </span>
        {row.target.text}
      </td>
      <td className={`num ${styles.difference}`}>
        <span className={rows.label}>{texts.target.differenceIn('')} </span>
        {withoutUnit(row.differenceText, unit)}
        {endsInUnit(row.differenceText, unit) ? (
          <span className={rows.label}> {unit.differenceName}</span>
        ) : null}
      </td>
      <td className={styles.status}>
        <Status status={row.assessment.status}>{row.assessment.statusText}</Status>
      </td>
    </tr>
  )
}

function unitOfDifferences({ rows, unit }: Target): string {
  return rows.some(row => endsInUnit(row.differenceText, unit)) ? unit.differenceName : ''
}

function endsInUnit(text: string | null, { differenceName }: Unit): boolean {
  return differenceName !== '' && text !== null && text.endsWith(differenceName)
}

/** The unit of the difference stands in the column's head. */
function withoutUnit(text: string | null, unit: Unit): string {
  if (text === null) return '–'
  return endsInUnit(text, unit) ? text.slice(0, -unit.differenceName.length).trimEnd() : text
}
