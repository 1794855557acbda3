import type { DirectionView, Objective } from '@malkoll/contracts'
import { type Language, periodRange } from '@malkoll/domain'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import { Chip } from '../../ui/chip.tsx'
import { Direction } from '../../ui/direction.tsx'
import styles from './goal-indicators.module.css'
import { IndicatorSpark } from './indicator-spark.tsx'
import { useObjectiveTexts } from './objective-texts.ts'

type Indicator = Objective['indicators'][number]

/** The indicators of a goal: those with figures as chart and direction, the others with why figures are missing. */
export function GoalIndicators({ goal }: { goal: Objective }) {
  const texts = useObjectiveTexts()
  const withFigures = goal.indicators.filter(({ hasFigures }) => hasFigures)
  const without = goal.indicators.filter(({ hasFigures }) => !hasFigures)
  return (
    <section className="section" aria-labelledby="indicators">
      <h2 id="indicators">{texts.indicators}</h2>
      <p className={`quiet measure ${styles.note}`}>
        {goal.indicators.length > 0 ? texts.indicatorsNote : texts.noIndicators}
      </p>
      {withFigures.map(indicator => (
        <IndicatorItem key={indicator.slug} indicator={indicator} />
      ))}
      {without.length > 0 ? <WithoutFigures indicators={without} /> : null}
    </section>
  )
}

function IndicatorItem({ indicator }: { indicator: Indicator }) {
  const texts = useObjectiveTexts()
  const language = useLanguage()
  const { direction, latest } = indicator
  return (
    <article className={styles.indicator} aria-labelledby={indicator.slug}>
      <div>
        <h3 id={indicator.slug}>
          <Link to="/indikatorer/$slug" params={{ slug: indicator.slug }}>
            {indicator.name}
          </Link>{' '}
          {indicator.isProposal ? <Chip>{texts.proposal}</Chip> : null}
        </h3>
        <p className={styles.verdict}>
          {direction ? (
            <Direction verdict={direction.verdict}>{direction.text}</Direction>
          ) : latest ? (
            texts.noDirection
          ) : (
            texts.onPage
          )}
        </p>
        {direction ? <Windows direction={direction} /> : null}
        {latest ? (
          <p className={styles.latest}>
            {texts.latest}: <b>{latest.text}</b>
            {latest.geography ? `, ${latest.geography.name}` : null} ({periodLabel(latest.period, language)}){' '}
            {latest.isComputed ? <Chip>{texts.computed}</Chip> : null}
          </p>
        ) : null}
        {direction ? <Notes direction={direction} /> : null}
      </div>
      <div>
        <IndicatorSpark indicator={indicator} />
        <p className={styles.more}>
          <Link
            to="/indikatorer/$slug"
            params={{ slug: indicator.slug }}
            aria-label={texts.toIndicator(indicator.name)}
          >
            {texts.figure}
          </Link>
        </p>
      </div>
    </article>
  )
}

/** Both windows, of the county's value or as how many municipalities went which way. */
function Windows({ direction }: { direction: DirectionView }) {
  const texts = useObjectiveTexts()
  const language = useLanguage()
  const rows = (['long', 'short'] as const).flatMap(which => {
    const found = windowText(direction, which, language)
    return found ? [{ label: texts[which](found.years), text: found.text }] : []
  })
  if (rows.length === 0) return null
  return (
    <dl className={styles.windows}>
      {rows.map(row => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd>{row.text}</dd>
        </div>
      ))}
    </dl>
  )
}

function windowText(
  { county, municipalities }: DirectionView,
  which: 'long' | 'short',
  language: Language,
): { years: string; text: string } | undefined {
  const own = county?.[which]
  if (own) {
    const years = periodRange([own.from.period, own.to.period], language)
    return { years, text: `${own.text}, ${own.differenceText}` }
  }
  const many = municipalities?.[which]
  if (!many) return undefined
  const years = periodRange([many.fromPeriod, many.toPeriod], language)
  return { years, text: many.text + fewNames(many.forwardNames) }
}

/** A few are named; many are on the indicator's own page. */
function fewNames(names: readonly string[]): string {
  return names.length > 0 && names.length <= 3 ? ` (${names.join(', ')})` : ''
}

function Notes({ direction }: { direction: DirectionView }) {
  const notes = [direction.startNote, direction.pandemicNote].filter(Boolean)
  return notes.length > 0 ? <p className={`source ${styles.notes}`}>{notes.join(' ')}</p> : null
}

function WithoutFigures({ indicators }: { indicators: readonly Indicator[] }) {
  const texts = useObjectiveTexts()
  return (
    <section className={styles.without} aria-labelledby="without-figures">
      <h3 id="without-figures">{texts.withoutFigures}</h3>
      <ul>
        {indicators.map(indicator => (
          <li key={indicator.slug}>
            <p>
              <b>{indicator.name}</b> {indicator.isProposal ? <Chip>{texts.proposal}</Chip> : null}
            </p>
            <p className="quiet">{indicator.missingReason ?? texts.figuresMissing}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
