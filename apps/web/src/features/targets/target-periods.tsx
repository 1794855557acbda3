import type { Target, TargetRow } from '@malkoll/contracts'
import { useTexts } from '../../lib/i18n/language.tsx'
import { Status } from '../../ui/status.tsx'
import { OutcomeFlags } from './outcome-flags.tsx'
import styles from './target-periods.module.css'

/** Outcome against målvärde with difference and status, one period a row. */
export function TargetPeriods({ target }: { target: Target }) {
  const texts = useTexts()
  return (
    <section className={styles.section} aria-labelledby="periods">
      <h2 id="periods">{texts.target.rows}</h2>
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
            <th scope="col" className="num">
              {texts.columns.difference}
            </th>
            <th scope="col">{texts.columns.status}</th>
          </tr>
        </thead>
        <tbody>
          {target.rows.map(row => (
            <PeriodRow key={row.period} row={row} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function PeriodRow({ row }: { row: TargetRow }) {
  const texts = useTexts()
  return (
    <tr>
      <th scope="row">{row.periodText}</th>
      <td className="num">
        {row.outcome ? (
          <>
            {row.outcome.text}
            <OutcomeFlags flags={row.outcome.flags} />
          </>
        ) : (
          <>
            <span aria-hidden="true">–</span>
            <span className="sr">{texts.columns.none}</span>
          </>
        )}
      </td>
      <td className="num">{row.target.text}</td>
      <td className="num">{row.differenceText ?? '–'}</td>
      <td>
        <Status status={row.assessment.status}>{row.assessment.statusText}</Status>
      </td>
    </tr>
  )
}
