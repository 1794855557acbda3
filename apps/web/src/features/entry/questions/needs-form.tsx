import {
  formatNumber,
  joinWords,
  type Language,
  MEASUREMENT_LIMITS,
  percentOfFraction,
} from '@malkoll/domain'
import { type FormEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import controls from '../../../ui/controls.module.css'
import { Field } from '../../../ui/field.tsx'
import { type CellKey, changedBeside, NO_ANSWER, shownEntry, type TypedAnswer } from '../cells/cell.ts'
import type { Question } from '../cells/cell-reading.ts'
import { contentText } from '../entry-texts.ts'
import styles from '../grid/entry-grid.module.css'
import type { EntryStore } from '../store/entry-store.ts'
import { answerTyped, reasoned } from '../store/grid-answers.ts'
import { answered } from '../store/grid-typing.ts'
import { useEntry, useEntryDesk } from '../store/use-entry.ts'
import { Answer, useAnswers } from './cell-answers.tsx'
import type { AskedCell } from './question-groups.ts'
import { AnswerRow, CellLines } from './question-lines.tsx'
import { type AskingTexts, useAskingTexts } from './question-texts.ts'

type Needs = Extract<Question, { kind: 'needs' }>

const LONGEST = { comment: MEASUREMENT_LIMITS.note, reason: MEASUREMENT_LIMITS.reason }

/**
 * A correction asks for its reason, a value that looks like a slip for a comment; both at once where both are needed.
 * What is typed here is kept with the drafts of the cells.
 */
export function NeedsForm({ cells, question }: { cells: readonly AskedCell[]; question: Needs }) {
  const texts = useAskingTexts()
  const { questions } = texts
  const language = useLanguage()
  const form = useNeedsForm(cells, question)
  const meant = percentMeant(cells, question)
  // A share written as a fraction is asked about with what it may be instead.
  const isWarned = question.warnings.length > 0 && meant === null
  return (
    <form ref={form.element} noValidate onSubmit={form.keep}>
      <CellLines
        cells={cells}
        wordsOf={cell => wordsOf(cell, { texts, language })}
        after={isWarned ? (cells.length > 1 ? questions.allRight : questions.right) : undefined}
      />
      <div className={styles.fields}>
        {form.asked.map(name => (
          <Field
            key={name}
            label={questions[name]}
            hint={questions.hints[name]}
            error={form.isTried && form.answer[name].trim() === '' ? questions.empty : undefined}
            value={form.answer[name]}
            aria-required
            maxLength={LONGEST[name]}
            onChange={event => form.type({ [name]: event.target.value })}
          />
        ))}
      </div>
      {question.needsReason ? <SharedReason form={form} count={cells.length} /> : null}
      <AnswerRow cells={cells}>
        {meant === null ? null : (
          <Answer onClick={() => form.write(formatNumber(meant, language))}>
            {questions.writeInstead(formatNumber(meant, language))}
          </Answer>
        )}
        <button type="submit" className={controls.button}>
          {submitWords(cells, { texts, language, isWarned })}
        </button>
      </AnswerRow>
    </form>
  )
}

/** Per cents for the one share that is written as a fraction; null: something else is asked. */
function percentMeant(cells: readonly AskedCell[], { warnings }: Pick<Needs, 'warnings'>): number | null {
  const [first, ...others] = cells
  const value = first?.reading.content?.value ?? null
  const isFraction = others.length === 0 && warnings.some(({ code }) => code === 'share_as_fraction')
  return isFraction && value !== null ? percentOfFraction(value) : null
}

type NeedsFormState = ReturnType<typeof useNeedsForm>

function useNeedsForm(cells: readonly AskedCell[], question: Needs) {
  const language = useLanguage()
  const { store } = useEntryDesk()
  const keys = cells.map(({ key }) => key)
  const answers = useAnswers(keys)
  const element = useRef<HTMLFormElement>(null)
  const [isTried, setIsTried] = useState(false)
  const answer = cells[0]?.reading.cell.draft?.answer ?? NO_ANSWER
  const asked = [
    ...(wantsComment(question) ? ['comment' as const] : []),
    ...(question.needsReason ? ['reason' as const] : []),
  ]

  function keep(event: FormEvent) {
    event.preventDefault()
    flushSync(() => setIsTried(true))
    const wrong = element.current?.querySelector<HTMLElement>('[aria-invalid]')
    if (wrong) return wrong.focus()
    const { isShared } = answer
    const [note, reason] = [answer.comment.trim(), answer.reason.trim()]
    if (asked.includes('comment')) addNote(store, keys, { note, language })
    if (asked.includes('reason')) {
      const corrected = isShared ? waitingForReason(store) : keys
      store.change(grid => reasoned(grid, corrected, { reason, isShared }))
    }
    answers.back()
  }

  return {
    element,
    asked,
    answer,
    isTried,
    keep,
    write: answers.setValue,
    type: (change: Partial<TypedAnswer>) => store.change(grid => answerTyped(grid, keys, change)),
  }
}

function SharedReason({ form, count }: { form: NeedsFormState; count: number }) {
  const { questions } = useAskingTexts()
  const { store } = useEntryDesk()
  const others = useEntry(store, () => waitingForReason(store).length)
  return (
    <label className={controls.check}>
      <input
        type="checkbox"
        checked={form.answer.isShared}
        onChange={event => form.type({ isShared: event.target.checked })}
      />
      {others > count ? questions.shared(others) : questions.sharedOne}
    </label>
  )
}

/** A comment is asked for by more than the flip of a status only when a reason does not account for it. */
function wantsComment({ needsComment, needsReason, warnings }: Needs): boolean {
  const isFlipOnly = warnings.every(
    ({ code, requiresComment }) => code === 'flips_status' || !requiresComment,
  )
  return needsComment && !(needsReason && isFlipOnly)
}

interface Words {
  texts: AskingTexts
  language: Language
}

/** `Du ändrar ett sparat värde: 66 blir 49.` and what is unusual about it. */
function wordsOf({ reading }: AskedCell, { texts, language }: Words): string {
  const { question } = reading
  if (question?.kind !== 'needs') return ''
  const said = question.warnings.map(({ message }) => message)
  return [...(question.needsReason ? [correctionWords(reading, { texts, language })] : []), ...said].join(' ')
}

function correctionWords(reading: AskedCell['reading'], { texts, language }: Words): string {
  const { questions } = texts
  const { content, cell } = reading
  const before = contentText(cell.seen, { texts, language, isDeed: reading.isDeed })
  const beside = content ? changedBeside(cell.seen, content) : []
  if (beside.length === 0) {
    const changed = questions.correct(before, newValue(reading, { texts, language }))
    const isHidden = content?.missing === 'confidential' && cell.seen.value !== null
    return isHidden ? `${changed} ${questions.secret(before)}` : changed
  }
  return questions.correctBeside(
    joinWords(
      beside.map(part => questions.beside[part]),
      language,
    ),
    before,
  )
}

function newValue({ content, isDeed }: AskedCell['reading'], words: Words): string {
  return contentText(content ?? { value: null, missing: null }, { ...words, isDeed })
}

function submitWords(
  cells: readonly AskedCell[],
  { isWarned, ...words }: Words & { isWarned: boolean },
): string {
  const { questions } = words.texts
  const [first] = cells
  if (!first || cells.length > 1) return isWarned ? questions.keepAll : questions.storeAll(cells.length)
  const { content, cell } = first.reading
  if (!isWarned && content && changedBeside(cell.seen, content).length > 0) return questions.storeChange
  const value = newValue(first.reading, words)
  if (isWarned) return questions.storeRight(value)
  return first.reading.content?.value === null ? questions.storeMissing : questions.store(value)
}

function addNote(
  store: EntryStore,
  keys: readonly CellKey[],
  { note, language }: { note: string; language: Language },
) {
  store.change(grid => {
    const noted = keys.flatMap(key => {
      const cell = grid.cells.get(key)
      if (!cell?.draft) return []
      const entry = shownEntry(cell, language)
      return [[key, { ...entry, details: { ...entry.details, note } }] as const]
    })
    return answered(grid, noted, language)
  })
}

/** Corrections that nothing but a reason keeps from being stored. */
function waitingForReason(store: EntryStore): CellKey[] {
  return [...store.read().grid.cells]
    .filter(([, { draft }]) => draft?.isLeft)
    .flatMap(([key]) => {
      const question = store.readCell(key)?.question
      return question?.kind === 'needs' && question.needsReason ? [key] : []
    })
}
