import { capitalized, deedText } from '@malkoll/domain'
import { type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import { formatClock } from '../../../lib/i18n/dates.ts'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import { latePart } from '../../../ui/late-part.tsx'
import { LateDialogFailure } from '../../account/late-failure.tsx'
import { shownEntry } from '../cells/cell.ts'
import { focusNextQuestion, QUESTION_MARK, questionIdOf } from '../cells/cell-field.ts'
import type { Question } from '../cells/cell-reading.ts'
import { contentText } from '../entry-texts.ts'
import styles from '../grid/entry-grid.module.css'
import { commandOf } from '../grid/grid-keys.ts'
import { useEntryDesk } from '../store/use-entry.ts'
import { Answer, useAnswers } from './cell-answers.tsx'
import { NeedsForm } from './needs-form.tsx'
import type { AskedCell } from './question-groups.ts'
import { AnswerRow, CellLines, CommonLine, periodsOf } from './question-lines.tsx'
import { useAskingTexts } from './question-texts.ts'

const DecisionDialog = latePart({
  load: () => import('../decision/decision-dialog.tsx').then(module => module.DecisionDialog),
  Failed: LateDialogFailure,
})

/** What one cell asks, or several of a row at once, with the answers to choose from. */
export function CellQuestion({ cells, name }: { cells: readonly AskedCell[]; name: string }) {
  const language = useLanguage()
  const [first] = cells
  const answers = useAnswers(cells.map(({ key }) => key))
  if (!first) return null
  const { question, error } = first.reading
  const isBad = error !== null || question?.kind === 'conflict'

  function onKeyDown(event: KeyboardEvent) {
    // Keys of a dialog that was opened from here bubble through React, not through the page.
    if (!(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return
    const command = commandOf(event, null)
    if (command?.kind !== 'answer' && command?.kind !== 'cancel') return
    event.preventDefault()
    if (command.kind === 'cancel') answers.back()
    else focusNextQuestion(event.target)
  }

  return (
    <fieldset
      {...QUESTION_MARK}
      className={isBad ? styles.messageBad : styles.messageOdd}
      aria-label={`${name}, ${periodsOf(cells, language)}`}
      aria-describedby={cells.map(({ key }) => questionIdOf(key)).join(' ')}
      onKeyDown={onKeyDown}
    >
      {question ? (
        <Answers cells={cells} cell={first} question={question} />
      ) : (
        <ErrorAnswers cells={cells} cell={first} />
      )}
    </fieldset>
  )
}

interface Asked<Kind extends Question['kind'] = Question['kind']> {
  cells: readonly AskedCell[]
  /** The first of them; the only one, unless one answer suits several. */
  cell: AskedCell
  question: Extract<Question, { kind: Kind }>
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
      return <NeedsForm cells={asked.cells} question={question} />
    case 'unusual':
      return <UnusualAnswers {...asked} question={question} />
  }
}

function SignAnswers({ cells, cell, question }: Asked<'sign'>) {
  const { questions } = useAskingTexts()
  const language = useLanguage()
  const answers = useAnswers(cells.map(({ key }) => key))
  return (
    <>
      <CommonLine cells={cells}>{question.message}</CommonLine>
      <AnswerRow cells={cells}>
        <Answer onClick={() => answers.setValue('0')}>
          {cell.reading.isDeed ? capitalized(deedText(0, language)) : questions.zero}
        </Answer>
        <Answer onClick={() => answers.setMissing('missing_in_source')}>{questions.missing}</Answer>
        <Answer onClick={() => answers.setMissing('not_yet_published')}>{questions.later}</Answer>
      </AnswerRow>
    </>
  )
}

function EmptiedAnswers({ cells, cell }: Asked<'emptied'>) {
  const texts = useAskingTexts()
  const { questions } = texts
  const language = useLanguage()
  const answers = useAnswers(cells.map(({ key }) => key))
  const { isDeed } = cell.reading
  const stored = contentText(cell.reading.cell.seen, { texts, language, isDeed })
  return (
    <>
      <CommonLine cells={cells}>{questions.emptied}</CommonLine>
      <AnswerRow cells={cells} canEdit={false}>
        <Answer onClick={() => answers.setMissing('missing_in_source')}>{questions.missing}</Answer>
        <Answer onClick={() => answers.setMissing('not_yet_published')}>{questions.later}</Answer>
        <Answer onClick={() => answers.setMissing('withdrawn')}>
          {cells.length > 1 ? questions.withdrawAll : questions.withdraw(stored)}
        </Answer>
      </AnswerRow>
    </>
  )
}

function ExampleAnswers({ cells, cell, question }: Asked<'example'>) {
  const { questions } = useAskingTexts()
  const [isOpen, setIsOpen] = useState(false)
  useEffect(() => {
    // What fails now is tried again when it is opened.
    DecisionDialog.preload().catch(() => {})
  }, [])
  return (
    <>
      <CellLines
        cells={cells}
        wordsOf={() => (question.hasTarget ? questions.example : questions.exampleWithout)}
        after={questions.exampleText}
      />
      <AnswerRow cells={cells} canEdit={false}>
        <Answer onClick={() => setIsOpen(true)}>{questions.decide}</Answer>
      </AnswerRow>
      {isOpen ? <DecisionDialog cellKey={cell.key} onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}

function ConflictAnswers({ cells, cell, question }: Asked<'conflict'>) {
  const texts = useAskingTexts()
  const { questions } = texts
  const language = useLanguage()
  const answers = useAnswers([cell.key])
  const { theirs } = question
  const { reading } = cell
  const words = { texts, language, isDeed: reading.isDeed }
  const own = reading.content ? contentText(reading.content, words) : (reading.cell.draft?.entry.text ?? '')
  const other = contentText(theirs ?? { value: null, missing: null }, words)
  const told = theirs
    ? questions.conflict(theirs.by ?? questions.someone, other, formatClock(theirs.at, language))
    : questions.conflictEmpty
  return (
    <>
      <CellLines cells={cells} wordsOf={() => told} after={questions.own(own)} />
      <div className={styles.answers} data-answers="">
        <Answer onClick={answers.keepOwn}>{questions.keepOwn(own)}</Answer>
        <Answer onClick={answers.discard}>{questions.takeTheirs(other)}</Answer>
      </div>
    </>
  )
}

function UnfinishedAnswers({ cells, cell }: Asked<'unfinished'>) {
  const texts = useAskingTexts()
  const { questions } = texts
  const language = useLanguage()
  const answers = useAnswers([cell.key])
  const text = shownEntry(cell.reading.cell, language).text || questions.noValue
  return (
    <>
      <CellLines cells={cells} wordsOf={() => questions.unfinished(text)} />
      <AnswerRow cells={cells} canEdit={false}>
        <Answer onClick={answers.finish}>{questions.store(text)}</Answer>
      </AnswerRow>
    </>
  )
}

/** Stored already: an odd value is asked about, not held back. */
function UnusualAnswers({ cells, cell }: Asked<'unusual'>) {
  const texts = useAskingTexts()
  const { questions } = texts
  const language = useLanguage()
  const { say } = useEntryDesk()
  const answers = useAnswers(cells.map(({ key }) => key))
  const { isDeed } = cell.reading
  const shown = contentText(cell.reading.cell.seen, { texts, language, isDeed })
  const isOne = cells.length === 1

  function accept() {
    answers.accept()
    say(isOne ? questions.kept(shown) : questions.keptAll(cells.length))
  }

  return (
    <>
      <CellLines
        cells={cells}
        wordsOf={({ reading: { question } }) =>
          question?.kind === 'unusual' ? question.warnings.map(({ message }) => message).join(' ') : ''
        }
        after={isOne ? questions.right : questions.allRight}
      />
      <div className={styles.answers} data-answers="">
        <Answer onClick={accept}>{isOne ? questions.keep(shown) : questions.keepAll}</Answer>
        {isOne ? <Answer onClick={answers.edit}>{questions.edit}</Answer> : null}
      </div>
    </>
  )
}

function ErrorAnswers({ cells, cell }: Pick<Asked, 'cells' | 'cell'>) {
  return (
    <>
      <CellLines cells={cells} wordsOf={() => cell.reading.error ?? ''} />
      <AnswerRow cells={cells} />
    </>
  )
}
