import type { Objective } from '@malkoll/contracts'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import { Chip } from '../../ui/chip.tsx'
import { Direction } from '../../ui/direction.tsx'
import styles from './area-goals.module.css'
import { useObjectiveTexts } from './objective-texts.ts'

/** The goals of an area, each with its proposed indicators and which way they go. */
export function AreaGoals({ goals }: { goals: readonly Objective[] }) {
  const texts = useObjectiveTexts()
  return (
    <section className="section" aria-labelledby="goals">
      <h2 id="goals">{texts.goals}</h2>
      {goals.length === 0 ? <p className={styles.none}>{texts.noGoals}</p> : null}
      {goals.map(goal => (
        <section key={goal.slug} className={styles.goal} aria-labelledby={goal.slug}>
          <h3 id={goal.slug}>
            <Link to="/lanet/mal/$slug" params={{ slug: goal.slug }}>
              {goal.name}
            </Link>
          </h3>
          {goal.indicators.length > 0 ? (
            <ul className={styles.indicators}>
              {goal.indicators.map(indicator => (
                <IndicatorRow key={indicator.slug} indicator={indicator} />
              ))}
            </ul>
          ) : (
            <p className="quiet">{texts.noIndicators}</p>
          )}
        </section>
      ))}
    </section>
  )
}

function IndicatorRow({ indicator }: { indicator: Objective['indicators'][number] }) {
  const texts = useObjectiveTexts()
  const language = useLanguage()
  const { slug, name, isProposal, hasFigures, direction, latest } = indicator
  return (
    <li>
      <span>
        {hasFigures ? (
          <Link to="/indikatorer/$slug" params={{ slug }}>
            {name}
          </Link>
        ) : (
          name
        )}{' '}
        {isProposal ? <Chip>{texts.proposal}</Chip> : null}
      </span>
      <span className={latest ? undefined : 'quiet'}>
        {latest
          ? `${latest.text} (${periodLabel(latest.period, language)})`
          : hasFigures
            ? texts.onPage
            : texts.figuresMissing}
      </span>
      <span>{direction ? <Direction verdict={direction.verdict}>{direction.text}</Direction> : null}</span>
    </li>
  )
}
