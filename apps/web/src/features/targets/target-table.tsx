import type { Assessment, Outcome, Source, TargetRule } from '@malkoll/contracts'
import { Link } from '@tanstack/react-router'
import { Fragment, useId, useState } from 'react'
import { useTexts } from '../../lib/i18n/language.tsx'
import { Chip } from '../../ui/chip.tsx'
import controls from '../../ui/controls.module.css'
import { Status } from '../../ui/status.tsx'
import { AssessmentReceipt } from './assessment-receipt.tsx'
import { OutcomeText } from './outcome-text.tsx'
import styles from './target-table.module.css'

export interface TargetTableRow {
  slug: string
  name: string
  /** What stands small under the name: the goal it belongs to. */
  under: string | null
  /** What the row is about, where it is not the newest period: the link leads there. */
  earlierPeriod?: string | undefined
  target: TargetRule
  outcome: Outcome | null
  assessment: Assessment
  example: boolean
  assumption: string | null
  source: Source | null
  cause?: string | null
  measure?: string | null
  causeNote?: string | null
}

/** One målvärde a row; its receipt opens under it, never over it. */
export function TargetTable(props: {
  caption: string
  outcomeHeading: string
  rows: readonly TargetTableRow[]
}) {
  const texts = useTexts()
  return (
    <table className={styles.table}>
      <caption className="sr">{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.columns.name}</th>
          <th scope="col" className="num">
            {texts.columns.target}
          </th>
          <th scope="col" className="num">
            {props.outcomeHeading}
          </th>
          <th scope="col">{texts.columns.status}</th>
          <th scope="col">
            <span className="sr">{texts.receipt.column}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(row => (
          <TargetRows key={row.slug} row={row} />
        ))}
      </tbody>
    </table>
  )
}

function TargetRows({ row }: { row: TargetTableRow }) {
  const texts = useTexts()
  const [isOpen, setIsOpen] = useState(false)
  const receiptId = useId()
  return (
    <Fragment>
      <tr className={rowClass(row, isOpen)}>
        <th scope="row">
          <NameCell row={row} />
        </th>
        <td className={`num ${styles.target}`}>
          <span className={styles.label}>{texts.columns.target}</span>
          {row.target.text}
        </td>
        <td className={`num ${styles.outcome}`}>
          <span className={styles.label}>{texts.columns.outcome}</span>
          <OutcomeText outcome={row.outcome} />
        </td>
        <td className={styles.status}>
          <Status status={row.assessment.status}>{row.assessment.statusText}</Status>
          {row.assessment.isWithinMargin ? (
            <span className={styles.margin}>{texts.status.withinMargin}</span>
          ) : null}
        </td>
        <td className={styles.toggle}>
          <button
            type="button"
            className={controls.textButton}
            aria-expanded={isOpen}
            aria-controls={receiptId}
            aria-label={isOpen ? undefined : texts.receipt.openFor(row.name)}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? texts.receipt.close : texts.receipt.open}
          </button>
        </td>
      </tr>
      <tr id={receiptId} className={isOpen ? styles.receipt : styles.closed}>
        <td colSpan={5}>
          <AssessmentReceipt
            assessment={row.assessment}
            source={row.source}
            slug={row.slug}
            heading={<h4>{texts.receipt.title}</h4>}
          />
        </td>
      </tr>
    </Fragment>
  )
}

function rowClass(row: TargetTableRow, isOpen: boolean): string {
  return [styles.row, row.example ? styles.example : '', isOpen ? styles.open : ''].filter(Boolean).join(' ')
}

function NameCell({ row }: { row: TargetTableRow }) {
  const texts = useTexts()
  return (
    <>
      <Link
        to="/malvarden/$slug"
        params={{ slug: row.slug }}
        search={row.earlierPeriod ? { period: row.earlierPeriod } : {}}
        className={styles.name}
      >
        {row.name}
      </Link>
      {row.assumption && !row.example ? (
        <>
          {' '}
          <Chip kind="assumption">{texts.marks.assumption}</Chip>
        </>
      ) : null}
      {row.under ? <span className={styles.under}>{row.under}</span> : null}
      <CauseAndMeasure row={row} />
    </>
  )
}

function CauseAndMeasure({ row }: { row: TargetTableRow }) {
  const { board } = useTexts()
  if (!row.cause && !row.measure) {
    return row.causeNote ? <p className={styles.why}>{row.causeNote}</p> : null
  }
  return (
    <p className={styles.why}>
      {row.cause ? (
        <>
          <b>{board.cause}</b> {row.cause}{' '}
        </>
      ) : null}
      {row.measure ? (
        <>
          <b>{board.measure}</b> {row.measure}
        </>
      ) : null}
    </p>
  )
}
