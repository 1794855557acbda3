import type { Language } from '@malkoll/domain'
import { Fragment, type ReactNode } from 'react'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import controls from '../../../ui/controls.module.css'
import { focusCell, questionIdOf } from '../cells/cell-field.ts'
import { columnText } from '../cells/period-text.ts'
import { contentText } from '../entry-texts.ts'
import styles from '../grid/entry-grid.module.css'
import { partsOf } from '../sheet-rows.ts'
import { Answer, useAnswers } from './cell-answers.tsx'
import type { AskedCell } from './question-groups.ts'
import { type AskingTexts, useAskingTexts } from './question-texts.ts'

export function periodsOf(cells: readonly AskedCell[], language: Language): string {
  return cells.map(({ key }) => columnText(partsOf(key).period, language)).join(', ')
}

/** Each cell’s own words after its period, on a line that describes its field. */
export function CellLines(props: {
  cells: readonly AskedCell[]
  wordsOf: (cell: AskedCell) => string
  /** What is asked, or told, after the last of them. */
  after?: string | undefined
}) {
  const isOne = props.cells.length === 1
  return (
    <>
      {props.cells.map(cell => (
        <p key={cell.key} id={questionIdOf(cell.key)}>
          <Periods cells={[cell]} areLinks={!isOne} /> <b>{props.wordsOf(cell)}</b>
          {isOne && props.after ? ` ${props.after}` : null}
        </p>
      ))}
      {!isOne && props.after ? <p>{props.after}</p> : null}
    </>
  )
}

/** The same words about all the cells. */
export function CommonLine({ cells, children }: { cells: readonly AskedCell[]; children: string }) {
  return (
    <>
      <p>
        <Periods cells={cells} areLinks={cells.length > 1} /> <b>{children}</b>
      </p>
      {cells.map(({ key }) => (
        <span key={key} id={questionIdOf(key)} hidden>
          {children}
        </span>
      ))}
    </>
  )
}

/** `2003:`; of several cells each leads to its own. */
function Periods({ cells, areLinks }: { cells: readonly AskedCell[]; areLinks: boolean }) {
  const language = useLanguage()
  const { questions } = useAskingTexts()
  return (
    <span className={styles.periods}>
      {cells.map(({ key }, index) => {
        const period = columnText(partsOf(key).period, language)
        return (
          <Fragment key={key}>
            {index > 0 ? ', ' : null}
            {areLinks ? (
              <button
                type="button"
                className={controls.textButton}
                aria-label={questions.editOf(period)}
                onClick={() => focusCell(key)}
              >
                {period}
              </button>
            ) : (
              period
            )}
          </Fragment>
        )
      })}
      :
    </span>
  )
}

function storedText(
  { reading: { cell, isDeed } }: AskedCell,
  words: { texts: AskingTexts; language: Language },
) {
  return contentText(cell.seen, { ...words, isDeed })
}

/** The answers of a question, and after them the ways that most have in common: to type anew, to leave it as it was. */
export function AnswerRow(props: { cells: readonly AskedCell[]; canEdit?: boolean; children?: ReactNode }) {
  const texts = useAskingTexts()
  const { questions } = texts
  const language = useLanguage()
  const { cells, canEdit = true } = props
  const answers = useAnswers(cells.map(({ key }) => key))
  const stored = cells.filter(({ reading }) => reading.cell.seen.measurementId !== null)
  const [first] = stored
  const keep =
    stored.length > 1
      ? questions.keepStoredAll
      : first && questions.keepStored(storedText(first, { texts, language }))
  return (
    <div className={styles.answers} data-answers="">
      {props.children}
      {canEdit && cells.length === 1 ? <Answer onClick={answers.edit}>{questions.edit}</Answer> : null}
      <Answer onClick={answers.discard}>{keep ?? questions.discard}</Answer>
    </div>
  )
}
