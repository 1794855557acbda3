import type { Budget, BudgetLine } from '@malkoll/contracts'
import { formatNumber } from '@malkoll/domain'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { Chip } from '../../ui/chip.tsx'
import { useYearTexts } from '../year/year-texts.ts'
import styles from './budget-table.module.css'

/** Budget against outcome in one breakdown. The deviation is the source's where it prints one. */
export function BudgetTable({ budget }: { budget: Budget }) {
  const texts = useYearTexts()
  if (budget.lines.length === 0) return null
  return (
    <table className={styles.table}>
      <caption>{texts[budget.by]}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.name[budget.by]}</th>
          <th scope="col" className="num">
            {texts.budget}
          </th>
          <th scope="col" className="num">
            {texts.outcome}
          </th>
          <th scope="col" className="num">
            {texts.deviation}
          </th>
          <th scope="col">{texts.verdict}</th>
        </tr>
      </thead>
      <tbody>
        {budget.lines.map(line => (
          <LineRow key={line.name} line={line} />
        ))}
      </tbody>
      {budget.total ? (
        <tfoot>
          <LineRow line={budget.total} />
        </tfoot>
      ) : null}
    </table>
  )
}

function LineRow({ line }: { line: BudgetLine }) {
  const texts = useYearTexts()
  const language = useLanguage()
  return (
    <tr>
      <th scope="row" lang="sv">
        {line.name}
      </th>
      <td className="num">
        <span className={styles.label}>{texts.budget}</span>
        {formatNumber(line.budget, language)}
      </td>
      <td className="num">
        <span className={styles.label}>{texts.outcome}</span>
        {formatNumber(line.outcome, language)}
      </td>
      <td className="num">
        <span className={styles.label}>{texts.deviation}</span>
        {formatNumber(line.deviation, language, { sign: 'always' })}
        {line.isComputed ? (
          <>
            {' '}
            <Chip>{texts.computed}</Chip>
          </>
        ) : null}
        {line.roundingNote ? <span className={styles.rounding}>{line.roundingNote}</span> : null}
      </td>
      <td>{line.text}</td>
    </tr>
  )
}
