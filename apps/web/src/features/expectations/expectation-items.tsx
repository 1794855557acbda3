import type { Expectation, ExpectationList, ObjectiveRef } from '@malkoll/contracts'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import { Chip } from '../../ui/chip.tsx'
import { Direction } from '../../ui/direction.tsx'
import { useObjectiveTexts } from '../objectives/objective-texts.ts'
import { SourceText } from '../sources/source-text.tsx'
import styles from './expectation-items.module.css'

/** The way in by what people ask about: företag, jobb, bostäder … */
export function ExpectationEntrance({ list }: { list: ExpectationList }) {
  const texts = useObjectiveTexts()
  return (
    <nav className={styles.entrance} aria-label={texts.expectations}>
      <ul>
        {list.items.map(item => (
          <li key={item.slug}>
            <a href={`#${item.slug}`}>{item.name}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Each with the goals and indicators that we place under it. */
export function ExpectationItems(props: { list: ExpectationList; strategyGoals: ReadonlySet<string> }) {
  const texts = useObjectiveTexts()
  const { list } = props
  return (
    <section className="section" aria-labelledby="expectations">
      <h2 id="expectations">{texts.expectations}</h2>
      <p className={`quiet measure ${styles.note}`}>
        <Chip>{texts.proposal}</Chip> {list.note}
      </p>
      {list.items.map(item => (
        <ExpectationItem key={item.slug} item={item} strategyGoals={props.strategyGoals} />
      ))}
      {list.source ? (
        <p className={`source ${styles.source}`}>
          {texts.source} <SourceText source={list.source} />
        </p>
      ) : null}
    </section>
  )
}

function ExpectationItem(props: { item: Expectation; strategyGoals: ReadonlySet<string> }) {
  const texts = useObjectiveTexts()
  const { item } = props
  const isEmpty = item.objectives.length + item.indicators.length === 0
  return (
    <section className={styles.item} aria-labelledby={item.slug}>
      <div>
        <h3 id={item.slug}>{item.name}</h3>
        {item.note ? <p className="source">{item.note}</p> : null}
      </div>
      <div>
        {isEmpty && !item.note ? <p className="quiet">{texts.nothingPlaced}</p> : null}
        {item.indicators.length > 0 ? <IndicatorRows indicators={item.indicators} /> : null}
        {item.objectives.length > 0 ? (
          <p className={styles.goals}>
            <span className="quiet">{texts.expectationGoals}: </span>
            {item.objectives.map((goal, index) => (
              <span key={goal.slug}>
                {index > 0 ? ' · ' : null}
                <GoalLink goal={goal} isOfStrategy={props.strategyGoals.has(goal.slug)} />
              </span>
            ))}
          </p>
        ) : null}
      </div>
    </section>
  )
}

/** A goal of another document is shown by its målvärden: it has no page under the strategy. */
function GoalLink({ goal, isOfStrategy }: { goal: ObjectiveRef; isOfStrategy: boolean }) {
  const texts = useObjectiveTexts()
  if (isOfStrategy) {
    return (
      <Link to="/lanet/mal/$slug" params={{ slug: goal.slug }}>
        {goal.name}
      </Link>
    )
  }
  return (
    <>
      <Link to="/malvarden" search={{ mal: goal.slug }}>
        {goal.name}
      </Link>
      , {texts.otherDocument}
    </>
  )
}

function IndicatorRows({ indicators }: { indicators: Expectation['indicators'] }) {
  const texts = useObjectiveTexts()
  const withFigures = indicators.filter(({ hasFigures }) => hasFigures)
  const without = indicators.filter(({ hasFigures }) => !hasFigures)
  return (
    <>
      {withFigures.length > 0 ? (
        <ul className={styles.rows}>
          {withFigures.map(indicator => (
            <IndicatorRow key={indicator.slug} indicator={indicator} />
          ))}
        </ul>
      ) : null}
      {without.length > 0 ? (
        <p className={styles.goals}>
          <span className="quiet">{texts.withoutFiguresShort}: </span>
          {without.map(({ name }) => name).join(' · ')}
        </p>
      ) : null}
    </>
  )
}

function IndicatorRow({ indicator }: { indicator: Expectation['indicators'][number] }) {
  const texts = useObjectiveTexts()
  const language = useLanguage()
  const { slug, name, latest, direction } = indicator
  return (
    <li>
      <Link to="/indikatorer/$slug" params={{ slug }}>
        {name}
      </Link>
      <span>{latest ? `${latest.text} (${periodLabel(latest.period, language)})` : null}</span>
      {direction ? (
        <Direction verdict={direction.verdict}>{direction.text}</Direction>
      ) : (
        <span className="quiet">{texts.noDirection}</span>
      )}
    </li>
  )
}
