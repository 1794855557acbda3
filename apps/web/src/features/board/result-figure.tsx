import type { Board } from '@malkoll/contracts'
import { capitalized, type FulfilmentStatus, type Language, metWord, notMetWord } from '@malkoll/domain'
import type { CSSProperties } from 'react'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import type { FigureForm } from '../../lib/page-search.ts'
import { shareText } from '../../lib/shares.ts'
import { Status, StatusMark, statusClass } from '../../ui/status.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import styles from './result-figure.module.css'

interface Part {
  status: FulfilmentStatus
  count: number
  /** In words, null when the period has no shares. */
  share: string | null
  label: string
}

/** The marks are the chart: one for each målvärde, the three columns on one scale. */
export function ResultFigure(props: { board: Board; form: FigureForm; onForm: (form: FigureForm) => void }) {
  const { board } = props
  const texts = useTexts()
  const parts = partsOf(board, useLanguage())
  return (
    <figure className={styles.figure} aria-label={texts.board.caption(board.periodText)}>
      <Tabs
        label={texts.figure.label}
        selected={props.form}
        onSelect={props.onForm}
        tabs={[
          { id: 'diagram', label: texts.figure.chart, panel: <Parts parts={parts} /> },
          { id: 'tabell', label: texts.figure.table, panel: <PartsTable board={board} parts={parts} /> },
          { id: 'text', label: texts.figure.text, panel: <Sentences sentences={board.sentences} /> },
        ]}
      />
      {board.sharesNote ? <p className="quiet">{board.sharesNote}</p> : null}
    </figure>
  )
}

function partsOf({ counts, shares, pendingText }: Board, language: Language): Part[] {
  const share = (status: 'met' | 'notMet' | 'notMeasured') =>
    shares ? shareText(shares[status], language) : null
  return [
    { status: 'met', count: counts.met, share: share('met'), label: metWord(counts.met, language) },
    {
      status: 'not_met',
      count: counts.notMet,
      share: share('notMet'),
      label: notMetWord(counts.notMet, language),
    },
    {
      status: 'not_measured',
      count: counts.notMeasured,
      share: share('notMeasured'),
      label: pendingText,
    },
  ]
}

function Parts({ parts }: { parts: readonly Part[] }) {
  const columns = { '--columns': parts.map(part => `minmax(8.5rem, ${Math.max(part.count, 1)}fr)`).join(' ') }
  return (
    <ul className={styles.parts} style={columns as CSSProperties}>
      {parts.map(part => (
        <li key={part.status} className={statusClass(part.status)}>
          <Dots status={part.status} count={part.count} />
          <span className={styles.figureNumber}>{part.share ?? part.count}</span>
          <span className={styles.word}>
            {part.count} {part.label}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Dots({ status, count }: { status: FulfilmentStatus; count: number }) {
  const slots = { '--n': Math.max(count, 1) }
  return (
    <span className={styles.dots} style={slots as CSSProperties} aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <StatusMark key={index} status={status} />
      ))}
    </span>
  )
}

function PartsTable({ board, parts }: { board: Board; parts: readonly Part[] }) {
  const texts = useTexts()
  const language = useLanguage()
  const hasShares = board.shares !== null
  return (
    <table className={styles.table}>
      <caption className="sr">{texts.board.caption(board.periodText)}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.board.status}</th>
          <th scope="col" className="num">
            {texts.board.count}
          </th>
          {hasShares ? (
            <th scope="col" className="num">
              {texts.board.share}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {parts.map(part => (
          <tr key={part.status}>
            <th scope="row">
              <Status status={part.status}>{capitalized(part.label)}</Status>
            </th>
            <td className="num">{part.count}</td>
            {hasShares ? <td className="num">{part.share}</td> : null}
          </tr>
        ))}
        <tr>
          <th scope="row">{texts.board.total}</th>
          <td className="num">{board.counts.total}</td>
          {hasShares ? <td className="num">{shareText(100, language)}</td> : null}
        </tr>
      </tbody>
    </table>
  )
}

function Sentences({ sentences }: { sentences: readonly string[] }) {
  return (
    <div className={styles.sentences}>
      {sentences.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}
