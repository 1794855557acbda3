import { formatNumber } from '@malkoll/domain'
import { type ReactNode, useState } from 'react'
import { formatClock } from '../../lib/i18n/dates.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { type Cell, type CellKey, shownEntry } from './cell.ts'
import { Answer, useAnswers } from './cell-answers.tsx'
import { questionIdOf } from './cell-field.ts'
import type { CellReading, Question } from './cell-reading.ts'
import { DecisionDialog } from './decision-dialog.tsx'
import styles from './entry-grid.module.css'
import { contentText, useEntryTexts } from './entry-texts.ts'
import { NeedsForm } from './needs-form.tsx'
import { useCellReading } from './use-entry.ts'

/** What has to be answered about a cell, in a row of its own under it. It stays until it is answered. */
export function CellQuestion({ cellKey, name, span }: { cellKey: CellKey; name: string; span: number }) {
  const reading = useCellReading(cellKey)
  if (!reading || reading.state === 'locked') return null
  const { question, error } = reading
  if (!question && error === null) return null
  const isBad = error !== null || question?.kind === 'conflict'
  return (
    <tr className={`${styles.message} ${isBad ? styles.messageBad : styles.messageOdd}`}>
      <td colSpan={span}>
        <fieldset id={questionIdOf(cellKey)} aria-label={name}>
          {question ? (
            <Answers cellKey={cellKey} reading={reading} question={question} name={name} />
          ) : (
            <ErrorAnswers cellKey={cellKey} reading={reading} />
          )}
        </fieldset>
      </td>
    </tr>
  )
}

interface Asked<Kind extends Question['kind'] = Question['kind']> {
  cellKey: CellKey
  reading: CellReading & { cell: Cell }
  question: Extract<Question, { kind: Kind }>
  name: string
}

function Answers({ question, ...asked }: Asked): ReactNode {
  switch (question.kind) {
    case 'sign':
      return <SignAnswers {...asked} question={question} />
    case 'emptied':
      return <EmptiedAnswers {...asked} question={question} />
    case 'example':
      return <ExampleAnswers {...asked} question={question} />
    case 'conflict':
      return <ConflictAnswers {...asked} question={question} />
    case 'unfinished':
      return <UnfinishedAnswers {...asked} question={question} />
    case 'needs':
      return <NeedsForm {...asked} question={question} />
    case 'unusual':
      return <UnusualAnswers {...asked} question={question} />
  }
}

function SignAnswers({ cellKey, question }: Asked<'sign'>) {
  const { questions } = useEntryTexts()
  const answers = useAnswers(cellKey)
  return (
    <>
      <p>
        <b>{question.message}</b>
      </p>
      <div className={styles.answers}>
        <Answer onClick={() => answers.setValue('0')}>{questions.zero}</Answer>
        <Answer onClick={() => answers.setMissing('missing_in_source')}>{questions.missing}</Answer>
        <Answer onClick={() => answers.setMissing('not_yet_published')}>{questions.later}</Answer>
        <Answer onClick={answers.edit}>{questions.edit}</Answer>
      </div>
    </>
  )
}

function EmptiedAnswers({ cellKey, reading }: Asked<'emptied'>) {
  const texts = useEntryTexts()
  const language = useLanguage()
  const answers = useAnswers(cellKey)
  const stored = contentText(reading.cell.seen, texts, language)
  return (
    <>
      <p>
        <b>{texts.questions.emptied}</b>
      </p>
      <div className={styles.answers}>
        <Answer onClick={() => answers.setMissing('missing_in_source')}>{texts.questions.missing}</Answer>
        <Answer onClick={() => answers.setMissing('not_yet_published')}>{texts.questions.later}</Answer>
        <Answer onClick={() => answers.setMissing('withdrawn')}>{texts.questions.withdraw(stored)}</Answer>
        <Answer onClick={answers.discard}>{texts.questions.keepStored(stored)}</Answer>
      </div>
    </>
  )
}

function ExampleAnswers({ cellKey }: Asked<'example'>) {
  const { questions } = useEntryTexts()
  const answers = useAnswers(cellKey)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <p>
        <b>{questions.example}</b> {questions.exampleText}
      </p>
      <div className={styles.answers}>
        <Answer onClick={() => setIsOpen(true)}>{questions.decide}</Answer>
        <Answer onClick={answers.discard}>{questions.discard}</Answer>
      </div>
      {isOpen ? <DecisionDialog cellKey={cellKey} onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}

function ConflictAnswers({ cellKey, reading, question }: Asked<'conflict'>) {
  const texts = useEntryTexts()
  const { questions } = texts
  const language = useLanguage()
  const answers = useAnswers(cellKey)
  const { theirs } = question
  const own = reading.content
    ? contentText(reading.content, texts, language)
    : (reading.cell.draft?.entry.text ?? '')
  const other = contentText(theirs ?? { value: null, missing: null }, texts, language)
  return (
    <>
      <p>
        <b>
          {theirs
            ? questions.conflict(theirs.by ?? questions.someone, other, formatClock(theirs.at, language))
            : questions.conflictEmpty}
        </b>{' '}
        {questions.own(own)}
      </p>
      <div className={styles.answers}>
        <Answer onClick={answers.keepOwn}>{questions.keepOwn(own)}</Answer>
        <Answer onClick={answers.discard}>{questions.takeTheirs(other)}</Answer>
      </div>
    </>
  )
}

function UnfinishedAnswers({ cellKey, reading }: Asked<'unfinished'>) {
  const texts = useEntryTexts()
  const { questions } = texts
  const language = useLanguage()
  const answers = useAnswers(cellKey)
  const text = shownEntry(reading.cell, language).text || questions.noValue
  return (
    <>
      <p>
        <b>{questions.unfinished(text)}</b>
      </p>
      <div className={styles.answers}>
        <Answer onClick={answers.finish}>{questions.store(text)}</Answer>
        <Answer onClick={answers.discard}>{questions.discard}</Answer>
      </div>
    </>
  )
}

/** Stored already: an odd value is asked about, not held back. */
function UnusualAnswers({ cellKey, reading, question }: Asked<'unusual'>) {
  const { questions } = useEntryTexts()
  const language = useLanguage()
  const answers = useAnswers(cellKey)
  const { value } = reading.cell.seen
  return (
    <>
      <p>
        <b>{question.warnings.map(({ message }) => message).join(' ')}</b> {questions.right}
      </p>
      <div className={styles.answers}>
        <Answer onClick={answers.accept}>
          {questions.keep(value === null ? '' : formatNumber(value, language))}
        </Answer>
        <Answer onClick={answers.edit}>{questions.edit}</Answer>
      </div>
    </>
  )
}

function ErrorAnswers({ cellKey, reading }: { cellKey: CellKey; reading: CellReading & { cell: Cell } }) {
  const texts = useEntryTexts()
  const language = useLanguage()
  const answers = useAnswers(cellKey)
  const { seen } = reading.cell
  return (
    <>
      <p>
        <b>{reading.error}</b>
      </p>
      <div className={styles.answers}>
        <Answer onClick={answers.edit}>{texts.questions.edit}</Answer>
        <Answer onClick={answers.discard}>
          {seen.measurementId === null
            ? texts.questions.discard
            : texts.questions.keepStored(contentText(seen, texts, language))}
        </Answer>
      </div>
    </>
  )
}
