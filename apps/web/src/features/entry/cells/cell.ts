import type { MeasurementConflict, Value } from '@malkoll/contracts'
import {
  type EntryWarning,
  formatNumber,
  type Language,
  type MeasurementFlag,
  type MissingCode,
  parseNumber,
  readDeed,
} from '@malkoll/domain'

/** Series and period in one text: what a cell is known by here and in the drafts of the browser. */
export type CellKey = string

/** What a cell says: a value with what belongs to it, or why there is none, or nothing. */
export type Content = Value

/** What the server has said of a cell. `measurementId` is null when it is empty. */
export interface SeenCell extends Content {
  measurementId: number | null
}

/** What a person wants a cell to say, exactly as typed. */
export interface Entry {
  text: string
  /** What the text is written in: “1,5” stays one and a half when the page turns English. */
  language: Language
  /** Chosen instead of a value; the text is empty then. */
  missing: MissingCode | null
  /** Left out: as the cell says. */
  details: EntryDetails
}

export interface EntryDetails {
  flags?: readonly MeasurementFlag[]
  margin?: string
  n?: string
  note?: string
}

/** An entry that is not stored yet. */
export interface Draft {
  entry: Entry
  /** What the person saw in the cell when the typing began. */
  replaces: number | null
  /** Why a stored value is corrected. */
  reason: string | null
  /** Whether the person has left the cell: half a number is never sent. */
  isLeft: boolean
  /** Going back to an empty cell: what is stored there meanwhile is withdrawn, without asking. */
  isUndo: boolean
  /** What was sent without an answer; the server may have stored it. */
  unsure: readonly Content[]
  /** What is typed in the form of its question, and not given as an answer yet. */
  answer?: TypedAnswer | undefined
}

export interface TypedAnswer {
  comment: string
  reason: string
  /** The reason is to hold for the other corrections too. */
  isShared: boolean
}

export const NO_ANSWER: TypedAnswer = { comment: '', reason: '', isShared: false }

/** Why the server did not take an entry. */
export interface Refusal {
  code: string
  message: string
}

export type Theirs = NonNullable<MeasurementConflict['theirs']>

export interface Cell {
  seen: SeenCell
  draft: Draft | null
  /** On its way to the server. */
  sending: Entry | null
  refusal: Refusal | null
  /** What somebody else has stored meanwhile; the draft waits for a choice. */
  conflict: { theirs: Theirs | null } | null
  /** What the server found odd in what it stored, until the person has answered. */
  warnings: readonly EntryWarning[]
  /** When the entry was stored from here, ISO 8601. */
  savedAt: string | null
}

const EMPTY_CONTENT: Content = {
  value: null,
  missing: null,
  qualifier: null,
  flags: [],
  margin: null,
  n: null,
  note: null,
}

export const EMPTY_SEEN: SeenCell = { ...EMPTY_CONTENT, measurementId: null }

export function cellOf(seen: SeenCell): Cell {
  return {
    seen,
    draft: null,
    sending: null,
    refusal: null,
    conflict: null,
    warnings: [],
    savedAt: null,
  }
}

/** What a person would type to get what the cell says. */
export function entryOf({ value, missing }: Content, language: Language): Entry {
  return { text: value === null ? '' : formatNumber(value, language), language, missing, details: {} }
}

/** The entry with all that belongs to its value, so that going back to it leaves nothing of what came after. */
export function wholeEntry(entry: Entry, { flags, margin, n, note }: Content): Entry {
  const textOf = (value: number | null) => (value === null ? '' : formatNumber(value, entry.language))
  const details = { flags, margin: textOf(margin), n: textOf(n), note: note ?? '', ...entry.details }
  return { ...entry, details }
}

/** The newest there is to show: what was typed, else what is stored. */
export function shownEntry(cell: Cell, language: Language): Entry {
  return cell.draft?.entry ?? entryOf(cell.seen, language)
}

/**
 * What the cell would say with the entry in it; null when a number in it cannot be read. An empty text without a code
 * of what is missing says nothing at all.
 */
function contentOf(entry: Entry, seen: Content): Content | null {
  const value = readDeed(entry.text) ?? readNumber(entry.text, entry.language)
  const margin = readDetail(entry.details.margin, entry.language, seen.margin)
  const n = readDetail(entry.details.n, entry.language, seen.n)
  if (value === undefined || margin === undefined || n === undefined) return null
  const note = entry.details.note === undefined ? seen.note : entry.details.note.trim() || null
  const isSameValue = value !== null && value === seen.value
  return {
    value,
    missing: value === null ? entry.missing : null,
    qualifier: isSameValue ? seen.qualifier : null,
    flags: [...(entry.details.flags ?? seen.flags)],
    margin,
    n,
    note,
  }
}

function readDetail(text: string | undefined, language: Language, seen: number | null) {
  return text === undefined ? seen : readNumber(text, language)
}

/** Undefined: it is not a number. */
function readNumber(text: string, language: Language): number | null | undefined {
  const parsed = parseNumber(text, language)
  if (parsed.kind === 'number') return parsed.value
  return parsed.kind === 'empty' ? null : undefined
}

/** What of that which belongs to a value is another, while the value is the same; none when that has changed too. */
export function changedBeside(before: Content, after: Content): ('margin' | 'n' | 'flags' | 'note')[] {
  if (before.value !== after.value || before.missing !== after.missing) return []
  const changed = (['margin', 'n', 'note'] as const).filter(part => before[part] !== after[part])
  return hasSameFlags(before, after) ? changed : [...changed, 'flags']
}

function hasSameFlags(a: Content, b: Content): boolean {
  return a.flags.toSorted().join() === b.flags.toSorted().join()
}

export function isSameContent(a: Content, b: Content): boolean {
  return (
    a.value === b.value &&
    a.missing === b.missing &&
    a.margin === b.margin &&
    a.n === b.n &&
    a.note === b.note &&
    hasSameFlags(a, b)
  )
}

/** What is sent of a draft: an undone first entry is withdrawn, for nothing stored is ever emptied. */
export function contentToSend(draft: Draft, seen: SeenCell): Content | null {
  const content = contentOf(draft.entry, seen)
  const isEmptied = content?.value === null && content.missing === null && seen.measurementId !== null
  return content && isEmptied && draft.isUndo ? { ...content, missing: 'withdrawn' } : content
}

/** Whether storing the entry would change nothing. */
export function saysTheSame(entry: Entry, seen: Content): boolean {
  const content = contentOf(entry, seen)
  return content !== null && isSameContent(content, seen)
}

export function isSameEntry(a: Entry, b: Entry): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
