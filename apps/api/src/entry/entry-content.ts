import type { MeasurementItem } from '@malkoll/contracts'
import {
  type EntryContent,
  type EntryOutcome,
  isPossiblePeriod,
  type Language,
  readDeed,
  readEntry,
  type SeriesPeriods,
  type UnitCode,
  wrongKindSentence,
} from '@malkoll/domain'
import type { MeasurementContent, MeasurementInput } from '../measurements/measurement-input.ts'
import type { Issue } from '../problems.ts'
import { translated } from '../translations/translated.ts'
import type { CurrentCell } from './entry.queries.ts'

/** An issue of one item: its path begins in the item. */
export type ItemIssue = Omit<Issue, 'allowed'>

/** What is read from an item: a value, a reason for none, or what is wrong with it. */
export type ReadContent = { content: MeasurementContent } | { issue: ItemIssue }

interface Reading extends SeriesPeriods {
  unit: UnitCode
  /** The cell tells what is done or not: words say so too. */
  isDeed: boolean
  /** Date in Europe/Stockholm. */
  today: string
  language: Language
}

export function readContent(item: MeasurementItem, reading: Reading): ReadContent {
  const read = readValue(item, reading)
  const wrong = 'content' in read && periodIssue(item.period, reading)
  return wrong ? { issue: wrong } : read
}

/** Also a reason for no value has to stand in a period that the series can have. */
function periodIssue(period: string, reading: Reading): ItemIssue | undefined {
  const issue = { path: 'period', code: 'impossible_period', value: period } as const
  if (!isPossiblePeriod(period)) return issue
  const message = wrongKindSentence(period, reading, reading.language)
  return message === undefined ? undefined : { ...issue, message }
}

function readValue(item: MeasurementItem, { unit, isDeed, today, language }: Reading): ReadContent {
  const isEmpty = item.value === null || (typeof item.value === 'string' && item.value.trim() === '')
  if (isEmpty) return readMissing(item)
  if (item.missing) return { issue: { path: 'missing', code: 'conflicting_parameters', value: 'value' } }
  const answer = isDeed && typeof item.value === 'string' ? readDeed(item.value) : undefined
  const read = readEntry(
    answer ?? item.value ?? '',
    { unit, period: item.period, targets: [], today },
    language,
  )
  if (read.kind === 'value') return { content: { value: read.value, missing: null } }
  return { issue: issueOf(read, item) }
}

function readMissing({ missing, margin }: MeasurementItem): ReadContent {
  if (!missing) return { issue: { path: 'missing', code: 'needs_value' } }
  if (margin != null) return { issue: { path: 'margin', code: 'conflicting_parameters', value: 'missing' } }
  return { content: { value: null, missing } }
}

function issueOf(
  read: Exclude<EntryContent, { kind: 'value' }>,
  { period, value }: MeasurementItem,
): ItemIssue {
  if (read.kind === 'empty') return { path: 'missing', code: 'needs_value' }
  const { message } = read
  if (read.kind === 'question') return { path: 'value', code: 'missing_sign', value: read.sign, message }
  if (read.code === 'impossible_period' || read.code === 'future_period')
    return { path: 'period', code: read.code, value: period }
  return { path: 'value', code: 'not_a_number', value: String(value), message }
}

/** What the cell is to say: what is left out stays as it is, and a new value has no older value’s qualifier. */
export function toInput(
  item: MeasurementItem,
  cell: { seriesId: number; content: MeasurementContent; current: CurrentCell | undefined },
  { reason, language }: { reason: string | null; language: Language },
): MeasurementInput {
  const { seriesId, content, current } = cell
  const isSame = current !== undefined && isSameOutcome(content, current)
  return {
    seriesId,
    period: item.period,
    ...content,
    qualifier: isSame ? current.qualifier : null,
    flags: item.flags ? [...new Set(item.flags)] : (current?.flags ?? []),
    margin: content.value === null ? null : given(item.margin, current?.margin),
    n: given(item.n, current?.n),
    ...notesOf(item.note, current, language),
    reason: current ? reason : null,
    sourceId: current?.source_id ?? null,
  }
}

export function isSameOutcome(a: EntryOutcome, b: EntryOutcome): boolean {
  return a.value === b.value && a.missing === b.missing
}

function given(value: number | null | undefined, before: number | null | undefined): number | null {
  return value === undefined ? (before ?? null) : value
}

/** One note, in the language of who writes it; the one that is there keeps its translation. */
function notesOf(note: string | null | undefined, current: CurrentCell | undefined, language: Language) {
  const before = { noteSv: current?.note_sv ?? null, noteEn: current?.note_en ?? null }
  const isKept =
    note === undefined || [before.noteSv, translated(language, before.noteSv, before.noteEn)].includes(note)
  return isKept ? before : { noteSv: note || null, noteEn: null }
}

/** Whether the cell says all of this already. */
export function isUnchanged(input: MeasurementInput, current: CurrentCell | undefined): boolean {
  return (
    current !== undefined &&
    isSameOutcome(input, current) &&
    input.qualifier === current.qualifier &&
    input.margin === current.margin &&
    input.n === current.n &&
    input.noteSv === current.note_sv &&
    input.noteEn === current.note_en &&
    input.flags.length === current.flags.length &&
    input.flags.every(flag => current.flags.includes(flag))
  )
}
