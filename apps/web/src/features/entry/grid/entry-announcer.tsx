import type { Language } from '@malkoll/domain'
import { useEffect } from 'react'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import { Told, useTelling } from '../../../ui/telling.tsx'
import type { Cell, CellKey } from '../cells/cell.ts'
import type { CellReading } from '../cells/cell-reading.ts'
import { columnText } from '../cells/period-text.ts'
import { rowName } from '../cells/row-words.ts'
import { contentText, type EntryTexts, useEntryTexts } from '../entry-texts.ts'
import { askedCells } from '../questions/question-groups.ts'
import { partsOf } from '../sheet-rows.ts'
import type { EntryStore } from '../store/entry-store.ts'
import { useEntryDesk } from '../store/use-entry.ts'

/** After this many milliseconds a screen reader has said it, and nobody is to come upon it again. */
const SAID_MS = 8000

/** Says aloud what happens to cells: what was saved politely, what needs an answer at once. */
export function EntryAnnouncer() {
  const { store } = useEntryDesk()
  const texts = useEntryTexts()
  const language = useLanguage()
  const [polite, sayPolitely] = useTelling(SAID_MS)
  const [urgent, sayAtOnce] = useTelling(SAID_MS)

  useEffect(() => {
    let before = store.read().grid.cells
    let asking: readonly CellKey[] = []
    return store.subscribe(() => {
      const { cells } = store.read().grid
      if (cells === before) return
      const changed = [...cells].filter(([key, cell]) => before.get(key) !== cell)
      const saved = changed.filter(([key, { savedAt }]) => savedAt && before.get(key)?.savedAt !== savedAt)
      const asked = changed.filter(([key, cell]) => asksNow(store, key, cell, before.get(key)))
      before = cells
      if (saved.length > 0) sayPolitely(savedWords(store, saved, { texts, language }))
      if (asked.length > 0) {
        asking = asked.map(([key]) => key)
        sayAtOnce(askedWords(store, asked, { texts, language }))
      } else if (asking.length > 0 && askedCells(store, asking).length === 0) {
        asking = []
        sayAtOnce('')
      }
    })
  }, [store, texts, language, sayPolitely, sayAtOnce])

  return (
    <>
      <p role="status" className="sr">
        <Told telling={polite} />
      </p>
      <p role="alert" className="sr">
        <Told telling={urgent} />
      </p>
    </>
  )
}

/** Whether the cell wants an answer that it did not want before. */
function asksNow(store: EntryStore, key: CellKey, cell: Cell, before: Cell | undefined): boolean {
  if (!before || askedCells(store, [key]).length === 0) return false
  const hasSameDraft =
    before.draft?.isLeft === cell.draft?.isLeft && before.draft?.entry === cell.draft?.entry
  return (
    !hasSameDraft ||
    before.conflict !== cell.conflict ||
    before.refusal !== cell.refusal ||
    before.warnings !== cell.warnings
  )
}

interface Words {
  texts: EntryTexts
  language: Language
}

function savedWords(store: EntryStore, saved: [CellKey, Cell][], { texts, language }: Words): string {
  const [only] = saved
  if (saved.length > 1 || !only) return texts.spoken.savedMany(saved.length)
  const [key, { seen }] = only
  const reading = store.readCell(key)
  const status = reading?.statuses[0]?.text
  const isDeed = reading?.isDeed ?? false
  const value = contentText({ ...seen, missing: null }, { texts, language, isDeed })
  return texts.spoken.saved(nameOf(store, key, { texts, language }), value, status ? `${status}.` : '')
}

function askedWords(store: EntryStore, asked: [CellKey, Cell][], words: Words): string {
  const said = asked.slice(0, 3).flatMap(([key]) => {
    const reading = store.readCell(key)
    return reading ? [askedOf(reading, nameOf(store, key, words), words.texts)] : []
  })
  return [...said, words.texts.spoken.answer].join(' ')
}

function askedOf({ question, error }: CellReading, name: string, { spoken, questions }: EntryTexts): string {
  if (error !== null) return spoken.asks(name, error)
  switch (question?.kind) {
    case 'conflict':
      return spoken.conflict(name)
    case 'sign':
      return spoken.asks(name, question.message)
    case 'emptied':
      return spoken.asks(name, questions.emptied)
    case 'example':
      return spoken.example(name)
    case 'unfinished':
      return spoken.unfinished(name)
    case 'needs':
    case 'unusual':
      return question.warnings.length > 0
        ? spoken.asks(name, question.warnings.map(({ message }) => message).join(' '))
        : spoken.reason(name)
    default:
      return ''
  }
}

function nameOf(store: EntryStore, key: CellKey, { texts, language }: Words): string {
  const { row: rowKey, period } = partsOf(key)
  const row = store.read().rows.get(rowKey)
  const words = columnText(period, language)
  return row ? texts.table.cell(rowName(row, language), words) : words
}
