import type { Language, MissingCode } from '@malkoll/domain'
import {
  type CellKey,
  type Entry,
  type EntryDetails,
  isSameEntry,
  shownEntry,
  wholeEntry,
} from '../cells/cell.ts'
import { withEntry, withoutNeedlessDraft } from './cell-draft.ts'
import {
  type Change,
  type EditMode,
  type GridState,
  isStored,
  type Step,
  withCell,
  withEntries,
  withStep,
} from './grid-state.ts'

/** The cell that keys and the side panel are about. What was being typed in another one is finished. */
export function chosen(
  state: GridState,
  key: CellKey | null,
  { extends: extendsBlock = false, language }: { extends?: boolean; language: Language },
): GridState {
  const before = state.editing && state.editing.key !== key ? left(state, state.editing.key, language) : state
  const anchor = extendsBlock ? (before.anchor ?? before.active) : null
  return { ...before, active: key, anchor }
}

export function editStarted(
  state: GridState,
  key: CellKey,
  { mode, language }: { mode: EditMode; language: Language },
): GridState {
  const cell = state.cells.get(key)
  if (!cell) return state
  if (state.editing?.key === key) return { ...state, editing: { ...state.editing, mode } }
  const editing = { key, before: shownEntry(cell, language), wasStored: isStored(cell), mode }
  return { ...chosen(state, key, { language }), editing }
}

export function typed(state: GridState, key: CellKey, text: string, language: Language): GridState {
  const cell = state.cells.get(key)
  if (!cell) return state
  const mode = state.editing?.key === key ? state.editing.mode : 'replace'
  const started = editStarted(state, key, { mode, language })
  const { details } = shownEntry(cell, language)
  return withCell(
    started,
    key,
    withEntry(cell, { text, language, missing: null, details }, { isLeft: false }),
  )
}

/** What belongs to the value: a note, a margin. The value itself stays as it is. */
export function detailTyped(
  state: GridState,
  key: CellKey,
  details: EntryDetails,
  language: Language,
): GridState {
  return besideTyped(state, key, language, entry => ({ ...entry, details: { ...entry.details, ...details } }))
}

/** Why there is no value, in place of one; null: there is one after all. */
export function missingChosen(
  state: GridState,
  key: CellKey,
  missing: MissingCode | null,
  language: Language,
): GridState {
  return besideTyped(state, key, language, entry => ({ ...entry, text: missing ? '' : entry.text, missing }))
}

/** Written beside the field, it is sent with what stands in the field, when the person is done with both. */
function besideTyped(
  state: GridState,
  key: CellKey,
  language: Language,
  change: (entry: Entry) => Entry,
): GridState {
  const cell = state.cells.get(key)
  if (!cell) return state
  const started = editStarted(state, key, { mode: 'replace', language })
  return withCell(started, key, withEntry(cell, change(shownEntry(cell, language)), { isLeft: false }))
}

/** The person is done with the cell: it may be sent, and it is a step to undo. */
export function left(state: GridState, key: CellKey, language: Language): GridState {
  const cell = state.cells.get(key)
  if (!cell) return state
  const finished = cell.draft
    ? withoutNeedlessDraft({ ...cell, draft: { ...cell.draft, isLeft: true } })
    : cell
  const next = withCell(state, key, finished)
  if (state.editing?.key !== key) return next
  const { before, wasStored } = state.editing
  const after = shownEntry(cell, language)
  if (isSameEntry(before, after)) return { ...next, editing: null }
  const change = { key, before: wholeEntry(before, cell.seen), after }
  const step = withStep(next, [{ ...change, wasStored: { before: wasStored, after: false } }])
  return { ...step, editing: null }
}

/** Escape: the text is what it was when the typing began. */
export function cancelled(state: GridState): GridState {
  const { editing } = state
  const cell = editing && state.cells.get(editing.key)
  if (!cell) return state
  return { ...withCell(state, editing.key, withEntry(cell, editing.before, { isLeft: true })), editing: null }
}

/** Several cells at once, as one step: a pasted block, cells emptied, a reason why a value is missing. */
export function filled(
  state: GridState,
  entries: readonly (readonly [CellKey, Entry])[],
  language: Language,
): GridState {
  const ended = finished(state, language)
  const changes = changesOf(ended, entries, language)
  if (changes.length === 0) return ended
  const filledIn = changes.map(({ key, after }) => ({ key, entry: after }))
  return withStep(withEntries(ended, filledIn), changes)
}

/** What is answered about cells belongs to the steps that made them ask: one press of undo takes both back. */
export function answered(
  state: GridState,
  entries: readonly (readonly [CellKey, Entry])[],
  language: Language,
): GridState {
  const ended = finished(state, language)
  const next = filled(ended, entries, language)
  const step = next.past.at(-1)
  if (next === ended || !step) return ended
  let { past } = ended
  const others = step.changes.filter(change => {
    const asked = ended.cells.get(change.key)?.draft?.entry
    const answeredPast = asked && withAnswer(past, { ...change, asked })
    past = answeredPast ?? past
    return answeredPast === undefined
  })
  return others.length > 0 ? withStep({ ...next, past }, others) : { ...next, past }
}

/** The past with the answer as the end of the cell’s last step; undefined: that one did not end in what was asked about. */
function withAnswer(
  past: readonly Step[],
  { key, asked, after: answer }: Change & { asked: Entry },
): Step[] | undefined {
  const index = past.findLastIndex(({ changes }) => changes.some(change => change.key === key))
  const step = past[index]
  if (!step?.changes.some(({ key: own, after }) => own === key && isSameEntry(after, asked))) return undefined
  const changes = step.changes.map(change => (change.key === key ? { ...change, after: answer } : change))
  return past.with(index, { changes })
}

function finished(state: GridState, language: Language): GridState {
  return state.editing ? left(state, state.editing.key, language) : state
}

function changesOf(
  { cells }: GridState,
  entries: readonly (readonly [CellKey, Entry])[],
  language: Language,
): Change[] {
  return entries.flatMap(([key, after]) => {
    const cell = cells.get(key)
    const before = cell && shownEntry(cell, language)
    if (!before || isSameEntry(before, after)) return []
    const wasStored = { before: isStored(cell), after: false }
    return [{ key, before: wholeEntry(before, cell.seen), after, wasStored }]
  })
}
