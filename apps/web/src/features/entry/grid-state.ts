import type { EntryWarning, Language } from '@malkoll/domain'
import {
  type Cell,
  type CellKey,
  cellOf,
  contentToSend,
  type Draft,
  EMPTY_SEEN,
  type Entry,
  type EntryDetails,
  entryOf,
  isSameContent,
  isSameEntry,
  type Refusal,
  type SeenCell,
  saysTheSame,
  shownEntry,
  type Theirs,
} from './cell.ts'

/** Everything that one press of undo takes back. */
interface Step {
  changes: readonly { key: CellKey; before: Entry; after: Entry }[]
}

/** `replace`: arrows leave the cell. `caret`: arrows move in the text. */
export type EditMode = 'replace' | 'caret'

export interface GridState {
  cells: ReadonlyMap<CellKey, Cell>
  active: CellKey | null
  /** The other corner of a chosen block; null: only the active cell. */
  anchor: CellKey | null
  editing: { key: CellKey; before: Entry; mode: EditMode } | null
  past: readonly Step[]
  future: readonly Step[]
  /** The same reason for every correction, when the person has said so. */
  sharedReason: string | null
}

export const EMPTY_GRID: GridState = {
  cells: new Map(),
  active: null,
  anchor: null,
  editing: null,
  past: [],
  future: [],
  sharedReason: null,
}

const MOST_STEPS = 200

/** What the server says now. A cell with a draft keeps it, and what was seen when it was typed. */
export function loaded(state: GridState, seen: Iterable<readonly [CellKey, SeenCell]>): GridState {
  const cells = new Map(state.cells)
  for (const [key, content] of seen) cells.set(key, withSeen(cells.get(key), content))
  return { ...state, cells }
}

function withSeen(cell: Cell | undefined, seen: SeenCell): Cell {
  if (!cell) return cellOf(seen)
  // An answer that was on its way when something newer was stored.
  if ((seen.measurementId ?? 0) <= (cell.seen.measurementId ?? 0)) return cell
  const known = { ...cell, seen, warnings: [] }
  return cell.sending ? known : withoutNeedlessDraft(known)
}

/** Drafts of an earlier visit or of another tab. Those that are stored by now are left out. */
export function restored(state: GridState, drafts: Iterable<readonly [CellKey, Draft]>): GridState {
  const cells = new Map(state.cells)
  for (const [key, draft] of drafts) {
    const cell = cells.get(key)
    if (cell && !cell.draft && !cell.sending) cells.set(key, withoutNeedlessDraft({ ...cell, draft }))
  }
  return { ...state, cells }
}

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
  const editing = { key, before: shownEntry(cell, language), mode }
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
  const cell = state.cells.get(key)
  if (!cell) return state
  const started = editStarted(state, key, { mode: 'replace', language })
  const entry = shownEntry(cell, language)
  const changed = { ...entry, details: { ...entry.details, ...details } }
  return withCell(started, key, withEntry(cell, changed, { isLeft: false }))
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
  const { before } = state.editing
  const after = shownEntry(cell, language)
  const isChanged = !isSameEntry(before, after)
  return { ...(isChanged ? withStep(next, [{ key, before, after }]) : next), editing: null }
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
  const ended = state.editing ? left(state, state.editing.key, language) : state
  const changes = entries.flatMap(([key, after]) => {
    const cell = ended.cells.get(key)
    const before = cell && shownEntry(cell, language)
    return before && !isSameEntry(before, after) ? [{ key, before, after }] : []
  })
  if (changes.length === 0) return ended
  return withStep(withEntries(ended, changes, 'after', { isUndo: false }), changes)
}

/** Takes the last step back, with the reason that corrections need. */
export function undone(state: GridState, reason: string): GridState {
  const step = state.past.at(-1)
  if (!step) return state
  const next = withEntries(state, step.changes, 'before', { isUndo: true, reason })
  return moved(next, step, { past: state.past.slice(0, -1), future: [step, ...state.future] })
}

export function redone(state: GridState, reason: string): GridState {
  const [step, ...future] = state.future
  if (!step) return state
  const next = withEntries(state, step.changes, 'after', { isUndo: true, reason })
  return moved(next, step, { past: [...state.past, step], future })
}

function moved(state: GridState, step: Step, history: Pick<GridState, 'past' | 'future'>): GridState {
  return { ...state, ...history, active: step.changes[0]?.key ?? state.active, anchor: null, editing: null }
}

/** Why these corrections are made; `isShared`: and all later ones of this visit. */
export function reasoned(
  state: GridState,
  keys: readonly CellKey[],
  { reason, isShared }: { reason: string; isShared: boolean },
): GridState {
  const next = withDrafts(state, keys, draft => ({ ...draft, reason, isLeft: true }))
  return isShared ? { ...next, sharedReason: reason } : next
}

/** No longer the same reason for everything. */
export function unshared(state: GridState): GridState {
  return { ...state, sharedReason: null }
}

/** The person has seen what is odd, and the stored value stays. */
export function accepted(state: GridState, key: CellKey): GridState {
  return changeCell(state, key, cell => ({ ...cell, warnings: [] }))
}

/** What was not stored is thrown away, also for what somebody else has stored; a step that can be undone. */
export function discarded(state: GridState, key: CellKey, language: Language): GridState {
  const cell = state.cells.get(key)
  if (!cell?.draft) return state
  const before = cell.draft.entry
  const next = withCell(state, key, { ...cell, draft: null, conflict: null, refusal: null })
  return { ...withStep(next, [{ key, before, after: entryOf(cell.seen, language) }]), editing: null }
}

/** Own value instead of what somebody else has stored; a correction like any other. */
export function keptOwn(state: GridState, key: CellKey): GridState {
  return changeCell(state, key, cell => ({
    ...cell,
    conflict: null,
    draft: cell.draft && { ...cell.draft, replaces: cell.seen.measurementId, isLeft: true },
  }))
}

export function sendingStarted(state: GridState, keys: readonly CellKey[]): GridState {
  return changeCells(state, keys, cell => ({ ...cell, sending: cell.draft?.entry ?? null }))
}

export interface Stored {
  key: CellKey
  seen: SeenCell
  warnings: readonly EntryWarning[]
}

/** The server has stored it. What was typed since then stays, as a correction of it. */
export function saved(state: GridState, stored: readonly Stored[], at: string): GridState {
  const cells = new Map(state.cells)
  for (const { key, seen, warnings } of stored) {
    const cell = cells.get(key)
    if (cell) cells.set(key, withStored(cell, { seen, warnings, at }))
  }
  return { ...state, cells }
}

function withStored(
  cell: Cell,
  { seen, warnings, at }: { seen: SeenCell; warnings: readonly EntryWarning[]; at: string },
): Cell {
  const { draft, sending } = cell
  const known = { ...cell, seen, sending: null, refusal: null, conflict: null, savedAt: at }
  if (!draft || (sending && isSameEntry(draft.entry, sending))) return { ...known, draft: null, warnings }
  const reason = draft.isUndo ? draft.reason : null
  const newer = { ...draft, replaces: seen.measurementId, reason, unsure: [] }
  return withoutNeedlessDraft({ ...known, draft: newer, warnings: [] })
}

/** No answer came: the server may have stored it, or not. */
export function unanswered(state: GridState, keys: readonly CellKey[]): GridState {
  return changeCells(state, keys, cell => {
    const sent =
      cell.sending && cell.draft && contentToSend({ ...cell.draft, entry: cell.sending }, cell.seen)
    const draft = cell.draft && sent ? { ...cell.draft, unsure: [...cell.draft.unsure, sent] } : cell.draft
    return { ...cell, sending: null, draft }
  })
}

/** The server has surely stored none of these, and said nothing of them. */
export function notSent(state: GridState, keys: readonly CellKey[]): GridState {
  return changeCells(state, keys, cell => withoutNeedlessDraft({ ...cell, sending: null }))
}

export function refused(state: GridState, refusals: ReadonlyMap<CellKey, Refusal>): GridState {
  return changeCells(state, [...refusals.keys()], (cell, key) => {
    const isNewest = cell.draft && cell.sending && isSameEntry(cell.draft.entry, cell.sending)
    return { ...cell, sending: null, refusal: isNewest ? (refusals.get(key) ?? null) : null }
  })
}

/** Somebody else has stored something meanwhile – or this page has, in a request whose answer was lost. */
export function conflicted(
  state: GridState,
  conflicts: readonly { key: CellKey; theirs: Theirs | null }[],
): GridState {
  const cells = new Map(state.cells)
  for (const { key, theirs } of conflicts) {
    const cell = cells.get(key)
    if (cell) cells.set(key, withTheirs(cell, theirs))
  }
  return { ...state, cells }
}

function withTheirs(cell: Cell, theirs: Theirs | null): Cell {
  const seen = theirs ? seenOf(theirs) : EMPTY_SEEN
  const known = { ...cell, seen, sending: null }
  const isOwn = theirs && cell.draft?.unsure.some(content => isSameContent(content, theirs))
  if (!isOwn || !cell.draft) return withoutNeedlessDraft({ ...known, conflict: { theirs } })
  const draft = { ...cell.draft, replaces: theirs.measurementId, unsure: [] }
  return withoutNeedlessDraft({ ...known, draft, savedAt: theirs.at })
}

function seenOf({ at: _at, by: _by, ...seen }: Theirs): SeenCell {
  return seen
}

function withEntry(
  cell: Cell,
  entry: Entry,
  { isLeft, isUndo = false, reason }: { isLeft: boolean; isUndo?: boolean; reason?: string },
): Cell {
  const draft: Draft = {
    entry,
    replaces: cell.draft ? cell.draft.replaces : cell.seen.measurementId,
    reason: reason ?? (cell.draft?.isUndo ? null : (cell.draft?.reason ?? null)),
    isLeft,
    isUndo,
    unsure: cell.draft?.unsure ?? [],
  }
  const changed = { ...cell, draft, refusal: null, warnings: [] }
  return isLeft ? withoutNeedlessDraft(changed) : changed
}

/** A draft that says what the cell says is none; while an answer is out it may be all that takes it back. */
function withoutNeedlessDraft(cell: Cell): Cell {
  const { draft, seen, sending } = cell
  if (!draft?.isLeft || sending || draft.unsure.length > 0) return cell
  const isWithdrawn = draft.isUndo && contentToSend(draft, seen)?.missing === 'withdrawn'
  const isNeedless = saysTheSame(draft.entry, seen) || (isWithdrawn && seen.missing === 'withdrawn')
  return isNeedless ? { ...cell, draft: null, conflict: null, refusal: null } : cell
}

function withEntries(
  state: GridState,
  changes: Step['changes'],
  side: 'before' | 'after',
  how: { isUndo: boolean; reason?: string },
): GridState {
  const cells = new Map(state.cells)
  for (const change of changes) {
    const cell = cells.get(change.key)
    if (cell) cells.set(change.key, withEntry(cell, change[side], { isLeft: true, ...how }))
  }
  return { ...state, cells }
}

function withStep(state: GridState, changes: Step['changes']): GridState {
  return { ...state, past: [...state.past, { changes }].slice(-MOST_STEPS), future: [] }
}

function withDrafts(state: GridState, keys: readonly CellKey[], change: (draft: Draft) => Draft): GridState {
  return changeCells(state, keys, cell => ({ ...cell, draft: cell.draft && change(cell.draft) }))
}

function changeCell(state: GridState, key: CellKey, change: (cell: Cell) => Cell): GridState {
  return changeCells(state, [key], change)
}

function changeCells(
  state: GridState,
  keys: readonly CellKey[],
  change: (cell: Cell, key: CellKey) => Cell,
): GridState {
  const cells = new Map(state.cells)
  for (const key of keys) {
    const cell = cells.get(key)
    if (cell) cells.set(key, change(cell, key))
  }
  return { ...state, cells }
}

function withCell(state: GridState, key: CellKey, cell: Cell): GridState {
  return { ...state, cells: new Map(state.cells).set(key, cell) }
}
