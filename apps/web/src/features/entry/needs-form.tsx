import { type FormEvent, useState } from 'react'
import { useLanguage } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { Field } from '../../ui/field.tsx'
import { type Cell, type CellKey, shownEntry } from './cell.ts'
import { Answer, useAnswers } from './cell-answers.tsx'
import type { CellReading, Question } from './cell-reading.ts'
import styles from './entry-grid.module.css'
import type { EntryStore } from './entry-store.ts'
import { contentText, useEntryTexts } from './entry-texts.ts'
import { reasoned } from './grid-answers.ts'
import { filled } from './grid-typing.ts'
import { useEntry, useEntryDesk } from './use-entry.ts'

/** A correction asks for its reason, a value that looks like a slip for a comment; both at once where both are needed. */
export function NeedsForm(props: {
  cellKey: CellKey
  reading: CellReading & { cell: Cell }
  question: Extract<Question, { kind: 'needs' }>
}) {
  const texts = useEntryTexts()
  const { questions } = texts
  const language = useLanguage()
  const { store } = useEntryDesk()
  const answers = useAnswers(props.cellKey)
  const { cell, content } = props.reading
  const { warnings, needsComment, needsReason } = props.question
  const [comment, setComment] = useState('')
  const [reason, setReason] = useState('')
  const [isShared, setIsShared] = useState(false)
  const others = useEntry(store, () => waitingForReason(store).length)
  const value = contentText(content ?? { value: null, missing: null }, texts, language)
  // A comment is asked for by more than the flip of a status only when a reason does not account for it.
  const asksComment =
    needsComment &&
    !(needsReason && warnings.every(({ code }) => code === 'flips_status' || !mustExplain(code)))

  function keep(event: FormEvent) {
    event.preventDefault()
    const words = comment.trim()
    if (asksComment && words !== '') addNote(store, props.cellKey, words)
    if (needsReason && reason.trim() !== '') {
      const keys = isShared ? waitingForReason(store) : [props.cellKey]
      store.change(grid => reasoned(grid, keys, { reason: reason.trim(), isShared }))
    }
    answers.back()
  }

  return (
    <form onSubmit={keep} className={styles.needs}>
      <p>
        {needsReason ? <b>{questions.correct(contentText(cell.seen, texts, language), value)} </b> : null}
        {warnings.length > 0 ? (
          <>
            <b>{warnings.map(({ message }) => message).join(' ')}</b> {questions.right}
          </>
        ) : null}
      </p>
      <div className={styles.fields}>
        {asksComment ? (
          <Field
            label={questions.comment}
            hint={questions.commentNeeded}
            value={comment}
            required
            onChange={event => setComment(event.target.value)}
          />
        ) : null}
        {needsReason ? (
          <Field
            label={questions.reason}
            hint={questions.reasonHint}
            value={reason}
            required
            onChange={event => setReason(event.target.value)}
          />
        ) : null}
      </div>
      {needsReason ? (
        <label className={controls.check}>
          <input type="checkbox" checked={isShared} onChange={event => setIsShared(event.target.checked)} />
          {others > 1 ? questions.shared(others) : questions.sharedOne}
        </label>
      ) : null}
      <div className={styles.answers}>
        <button type="submit" className={controls.button}>
          {warnings.length > 0
            ? questions.keep(value)
            : content?.value === null
              ? questions.storeMissing
              : questions.store(value)}
        </button>
        <Answer onClick={answers.edit}>{questions.edit}</Answer>
        {cell.seen.measurementId === null ? null : (
          <Answer onClick={answers.discard}>
            {questions.keepStored(contentText(cell.seen, texts, language))}
          </Answer>
        )}
      </div>
    </form>
  )
}

function mustExplain(code: string): boolean {
  return code === 'factor_slip' || code === 'share_as_fraction'
}

function addNote(store: EntryStore, key: CellKey, note: string) {
  const cell = store.read().grid.cells.get(key)
  if (!cell?.draft) return
  const { entry } = cell.draft
  const withNote = { ...entry, details: { ...entry.details, note } }
  store.change(grid => filled(grid, [[key, withNote]], shownEntry(cell, entry.language).language))
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
