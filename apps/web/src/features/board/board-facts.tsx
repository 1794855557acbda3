import type { Board, BoardFact } from '@malkoll/contracts'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../lib/i18n/language.tsx'
import { withoutStop } from '../../lib/words.ts'
import { Comparison } from '../../ui/comparison.tsx'
import styles from './board-facts.module.css'

/** What else the sources say about the year: a line, a large figure and a sentence for each. */
export function BoardFacts({ board }: { board: Board }) {
  const texts = useTexts()
  const facts = board.facts.filter(fact => fact.id !== 'comparison' && fact.id !== 'strategy')
  const comparisons = board.facts.filter(fact => fact.id === 'comparison')
  if (facts.length + comparisons.length === 0) return null
  return (
    <section className="section" aria-labelledby="facts">
      <h2 id="facts">{texts.board.facts(facts.length)}</h2>
      <div className={styles.facts}>
        {facts.map(fact => (
          <FactItem key={fact.text} fact={fact} />
        ))}
      </div>
      {comparisons.map(fact => (
        <ComparisonItem key={fact.text} fact={fact} />
      ))}
    </section>
  )
}

/** The county's strategy, which has directions but no målvärden, in a place of its own. */
export function StrategyTeaser({ board }: { board: Board }) {
  const texts = useTexts()
  const strategy = board.facts.find(fact => fact.id === 'strategy')
  if (!strategy) return null
  return (
    <section className={`section ${styles.strategy}`} aria-labelledby="strategy">
      <h2 id="strategy">{texts.board.strategy}</h2>
      <div>
        <p className="lead">{strategy.text}</p>
        <FactEnd fact={strategy} />
      </div>
    </section>
  )
}

function FactItem({ fact }: { fact: BoardFact }) {
  return (
    <div className={styles.fact}>
      {fact.figure ? <p className={styles.number}>{fact.figure}</p> : null}
      <p>{fact.text}</p>
      <FactEnd fact={fact} />
    </div>
  )
}

function ComparisonItem({ fact }: { fact: BoardFact }) {
  return (
    <div className={styles.comparison}>
      {fact.comparison && fact.comparisonText ? (
        <Comparison verdict={fact.comparison}>{fact.comparisonText}</Comparison>
      ) : null}
      <div>
        <p>{fact.text}</p>
        <FactEnd fact={fact} />
      </div>
    </div>
  )
}

function FactEnd({ fact }: { fact: BoardFact }) {
  const texts = useTexts()
  return (
    <p className={`source ${styles.end}`}>
      {fact.source ? texts.board.source(withoutStop(fact.source.title)) : null}{' '}
      {fact.link ? <Link to={fact.link}>{texts.board.factLinks[fact.id]}</Link> : null}
    </p>
  )
}
