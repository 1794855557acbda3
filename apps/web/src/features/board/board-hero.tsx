import type { Board } from '@malkoll/contracts'
import { useId } from 'react'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import type { FigureForm } from '../../lib/page-search.ts'
import { periodLabel } from '../../lib/periods.ts'
import styles from './board-hero.module.css'
import { ResultFigure } from './result-figure.tsx'
import { ResultSource } from './result-source.tsx'

/** The answer: whose it is and how old, the title, “7 av 17 målvärden är uppfyllda.”, and what it consists of. */
export function BoardHero(props: {
  board: Board
  form: FigureForm
  onForm: (form: FigureForm) => void
  onPeriod: (period: string) => void
  titleId: string
}) {
  const { board } = props
  return (
    <section className={styles.hero} aria-labelledby={props.titleId}>
      <p className={styles.kicker}>{kicker(board)}</p>
      <div className={styles.titleRow}>
        <h1 id={props.titleId}>{board.title}</h1>
        <PeriodSelect board={board} onPeriod={props.onPeriod} />
      </div>
      <Headline board={board} />
      {board.counts.total > 0 ? <ResultFigure board={board} form={props.form} onForm={props.onForm} /> : null}
      {board.counts.total > 0 ? (
        <ResultSource board={board}>
          {board.pendingSentence ? <p className="lead">{board.pendingSentence}</p> : null}
          <PartialNote board={board} />
        </ResultSource>
      ) : null}
    </section>
  )
}

function kicker(board: Board): string {
  const period = [board.periodText, board.age].filter(Boolean).join(' – ')
  return [board.organisation?.name, period].filter(Boolean).join(', ')
}

function Headline({ board }: { board: Board }) {
  const figure = board.headlineFigure
  if (!figure || !board.headline.startsWith(figure)) {
    return <p className={styles.answerInWords}>{board.headline}</p>
  }
  return (
    <p className={styles.answer}>
      <b>{figure}</b>
      {board.headline.slice(figure.length)}
    </p>
  )
}

function PartialNote({ board }: { board: Board }) {
  const texts = useTexts()
  return board.isPartial ? <p className={styles.partial}>{texts.board.partial}</p> : null
}

function PeriodSelect({ board, onPeriod }: { board: Board; onPeriod: (period: string) => void }) {
  const texts = useTexts()
  const language = useLanguage()
  const id = useId()
  if (board.periods.length < 2) return null
  return (
    <p className={styles.period}>
      <label htmlFor={id}>{texts.board.period}</label>
      <select id={id} value={board.period ?? ''} onChange={event => onPeriod(event.target.value)}>
        {board.periods.map(period => (
          <option key={period} value={period}>
            {periodLabel(period, language)}
          </option>
        ))}
      </select>
    </p>
  )
}
