import type { Target, TargetRow } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import { Link } from '@tanstack/react-router'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import { Chip } from '../../ui/chip.tsx'
import pageHead from '../../ui/page-head.module.css'
import { Status, statusClass } from '../../ui/status.tsx'
import { OutcomeFlags } from './outcome-flags.tsx'
import styles from './target-head.module.css'

/** Name and sentence of a målvärde, and beside them the verdict of one period with the large figure. */
export function TargetHead(props: {
  target: Target
  row: TargetRow | undefined
  /** What is said of the målvärde, or of the period that was asked for. */
  sentence: string
  titleId: string
}) {
  const { target, row } = props
  const texts = useTexts()
  return (
    <>
      <nav className={pageHead.crumb} aria-label={texts.shell.breadcrumb}>
        <Link to="/">{texts.shell.board}</Link> / <Link to="/malvarden">{texts.shell.targets}</Link> /{' '}
        <Link to="/malvarden" search={{ mal: target.regionGoal.slug }}>
          {target.regionGoal.name}
        </Link>
      </nav>
      <div className={`${pageHead.columns} ${styles.top}`}>
        <div>
          <h1 id={props.titleId} className={pageHead.title}>
            {target.name}
          </h1>
          <p className={`lead ${styles.sentence}`}>{props.sentence}</p>
          {target.laterOutcome ? (
            <p className={styles.later}>
              {target.laterOutcome}{' '}
              <Link to="/indikatorer/$slug" params={{ slug: target.indicator.slug }}>
                {texts.target.allOutcomes}
              </Link>
            </p>
          ) : null}
          <p className={styles.own}>
            {ownership(target, texts.target.carriedOut)}{' '}
            {target.example ? <Chip kind="example">{texts.marks.example}</Chip> : null}
            {target.assumption && !target.example ? (
              <Chip kind="assumption">{texts.marks.assumption}</Chip>
            ) : null}
          </p>
        </div>
        {row ? <Verdict row={row} /> : null}
      </div>
    </>
  )
}

function ownership(target: Target, carriedOut: (name: string) => string): string {
  const goal = target.administrationGoal?.name ?? target.regionGoal.name
  return target.carriedOutBy ? `${goal} · ${carriedOut(target.carriedOutBy.name)}` : goal
}

function Verdict({ row }: { row: TargetRow }) {
  const texts = useTexts()
  const language = useLanguage()
  const { assessment, outcome } = row
  return (
    <div className={styles.verdict}>
      <div className={`${styles.line} ${statusClass(assessment.status)}`}>
        <Status status={assessment.status}>{verdictWords(row, texts.target.statusIn, language)}</Status>
      </div>
      {assessment.isWithinMargin ? <p className="quiet">{texts.status.withinMargin}</p> : null}
      {outcome ? <Figure text={outcome.text} isNumber={outcome.value !== null} /> : null}
      {outcome ? <OutcomeFlags flags={outcome.flags} /> : null}
      <p className={`quiet ${styles.rule}`}>{texts.target.target(row.target.text)}</p>
      {row.forecast ? (
        <p className={styles.rule}>
          {texts.target.forecast}: <b>{row.forecast.text}</b>. {row.forecast.sentence}{' '}
          {texts.target.forecastBy(row.forecast.by)}
        </p>
      ) : null}
    </div>
  )
}

/** “Uppfyllt 2022”, but “Mäts Q1 2023” alone: it holds a period already. */
function verdictWords(
  row: TargetRow,
  statusIn: (status: string, period: string) => string,
  language: Language,
): string {
  const { status, statusText, expected } = row.assessment
  if (status === 'not_measured' && expected) return statusText
  return statusIn(statusText, periodLabel(row.period, language))
}

/** The unit stands smaller than the number, so that the number is what is read. */
function Figure({ text, isNumber }: { text: string; isNumber: boolean }) {
  const parts = isNumber ? /^([\d\s.,\u2212+]+?)(\s?[^\d\s].*)?$/u.exec(text) : null
  if (!parts) return <p className={styles.words}>{text}</p>
  return (
    <p className={styles.number}>
      {parts[1]}
      {parts[2] ? <small>{parts[2]}</small> : null}
    </p>
  )
}
