import type { Target, TargetRow } from '@malkoll/contracts'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { formatDay } from '../../lib/i18n/dates.ts'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import { Details, DetailsBlock } from '../../ui/details.tsx'
import { CellHistoryLink } from '../history/cell-history-link.tsx'
import { ReasonText } from '../history/reason-text.tsx'
import { SourceText } from '../sources/source-text.tsx'
import { cellOf } from './target-cell.ts'

// Without its chunk the page says all but the corrections of its decision.
const DecisionBlock = lazy(() =>
  import('../decisions/decision-block.tsx').then(
    module => ({ default: module.DecisionBlock }),
    () => ({ default: () => null }),
  ),
)

/** What stands behind a målvärde: causes, corrections, definition, who answers, what it belongs to, sources. */
export function TargetDetails({ target }: { target: Target }) {
  const texts = useTexts()
  return (
    <Details>
      <DetailsBlock id="causes" heading={texts.target.causes}>
        <Causes rows={target.rows} />
      </DetailsBlock>
      <DetailsBlock id="corrections" heading={texts.target.corrections}>
        <Corrections rows={target.rows} />
        <Histories target={target} />
      </DetailsBlock>
      <DetailsBlock id="definition" heading={texts.target.definition}>
        <p>{target.definition}</p>
        {target.note && !target.isDecidedHere ? <p>{target.note}</p> : null}
      </DetailsBlock>
      {target.isDecidedHere ? (
        <Suspense>
          <DecisionBlock slug={target.slug} />
        </Suspense>
      ) : null}
      <DetailsBlock id="responsibility" heading={texts.target.responsibility}>
        <Responsibility target={target} />
      </DetailsBlock>
      <DetailsBlock id="belongs" heading={texts.target.belongs}>
        <Belonging target={target} />
      </DetailsBlock>
      <DetailsBlock id="sources" heading={texts.target.sources}>
        {target.sources.map(source => (
          <p key={source.slug}>
            <SourceText source={source} />
          </p>
        ))}
      </DetailsBlock>
    </Details>
  )
}

function Causes({ rows }: { rows: readonly TargetRow[] }) {
  const texts = useTexts()
  const notMet = rows.filter(row => row.assessment.status === 'not_met')
  if (notMet.length === 0) {
    const isAssessed = rows.some(row => row.assessment.status === 'met')
    return <p>{isAssessed ? texts.target.noCauses : texts.target.notAssessed}</p>
  }
  return notMet.map(row => (
    <p key={row.period}>
      {texts.target.causeOf(row.periodText)} {row.cause ? `${texts.board.cause} ${row.cause} ` : null}
      {row.measure ? `${texts.board.measure} ${row.measure}` : null}
      {!row.cause && !row.measure ? row.causeNote : null}
    </p>
  ))
}

function Corrections({ rows }: { rows: readonly TargetRow[] }) {
  const texts = useTexts()
  const language = useLanguage()
  const corrections = rows.flatMap(row =>
    row.history
      .map((entry, index) => ({ row, entry, before: row.history[index + 1] }))
      .filter(({ before }) => before !== undefined),
  )
  if (corrections.length === 0) return <p>{texts.target.noCorrections}</p>
  return corrections.map(({ row, entry, before }) => (
    <p key={`${row.period} ${entry.revision}`}>
      {texts.target.correction(row.periodText, before?.valueText ?? '', entry.valueText)}.{' '}
      {texts.target.correctionReason(formatDay(entry.knownFrom, language))}{' '}
      {entry.reason === null ? '–' : <ReasonText reason={entry.reason} />}
    </p>
  ))
}

/** The way to every version of each outcome. */
function Histories({ target }: { target: Target }) {
  const texts = useTexts()
  const measured = target.rows.filter(row => row.outcome !== null)
  if (measured.length === 0) return null
  return (
    <p>
      {texts.target.histories}{' '}
      {measured.map((row, index) => (
        <span key={row.period}>
          {index > 0 ? ' · ' : null}
          <CellHistoryLink cell={cellOf(target, row)}>{row.periodText}</CellHistoryLink>
        </span>
      ))}
    </p>
  )
}

function Responsibility({ target }: { target: Target }) {
  const { target: texts } = useTexts()
  // What was decided here has no source that could lack anything.
  const missing = target.isDecidedHere ? texts.notGiven : texts.unknown
  const roles = [
    {
      label: texts.decidedBy,
      name: target.decidedBy?.name ?? (target.isDecidedHere ? texts.seeDecision : missing),
    },
    { label: texts.responsible, name: target.responsible?.name ?? missing },
    { label: texts.carriedOutBy, name: target.carriedOutBy?.name ?? missing },
  ]
  return (
    <dl>
      {roles.map(role => (
        <div key={role.label}>
          <dt>{role.label}</dt>
          <dd>{role.name}</dd>
        </div>
      ))}
    </dl>
  )
}

function Belonging({ target }: { target: Target }) {
  const { target: texts } = useTexts()
  return (
    <dl>
      <div>
        <dt>{texts.document}</dt>
        <dd>{target.document.name}</dd>
      </div>
      <div>
        <dt>{texts.regionGoal}</dt>
        <dd>
          <Link to="/malvarden" search={{ mal: target.regionGoal.slug }}>
            {target.regionGoal.name}
          </Link>
        </dd>
      </div>
      {target.administrationGoal ? (
        <div>
          <dt>{texts.administrationGoal}</dt>
          <dd>
            <Link to="/malvarden" search={{ mal: target.administrationGoal.slug }}>
              {target.administrationGoal.name}
            </Link>
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{texts.indicator}</dt>
        <dd>{target.indicator.name}</dd>
      </div>
    </dl>
  )
}
