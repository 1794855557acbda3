import type { EntryRow, MeasurementItem } from '@malkoll/contracts'
import {
  assessTarget,
  checkEntry,
  type DatedValue,
  type EntryCell,
  type EntryWarning,
  type FulfilmentStatus,
  type Language,
  statusText,
  unitInfo,
  verdictSentence,
} from '@malkoll/domain'
import { type Cell, type Content, contentToSend, type Draft, isSameContent, type Theirs } from './cell.ts'
import { firstDetailError } from './detail-numbers.ts'
import { roundedTexts } from './rounded-texts.ts'
import { isDeedIn, unitOf } from './row-unit.ts'

export type CellState =
  | 'locked'
  | 'untouched'
  | 'changed'
  | 'waiting'
  | 'saving'
  | 'saved'
  | 'unusual'
  | 'asking'
  | 'error'
  | 'conflict'

/** What the person has to answer before the cell can be stored, or of what has been stored. */
export type Question =
  | { kind: 'sign'; message: string }
  | { kind: 'emptied' }
  /** Of some examples the målvärde is invented, of others it is missing in the source. */
  | { kind: 'example'; hasTarget: boolean }
  | { kind: 'conflict'; theirs: Theirs | null }
  | { kind: 'needs'; warnings: readonly EntryWarning[]; needsComment: boolean; needsReason: boolean }
  | { kind: 'unusual'; warnings: readonly EntryWarning[] }
  | { kind: 'unfinished' }

/** The status that a målvärde has with what the cell says. */
interface LiveStatus {
  target: string
  status: FulfilmentStatus
  /** `Uppfyllt`, `Mäts Q1 2023`. */
  text: string
  /** `66 är minst 50. Därför är målvärdet uppfyllt.` */
  sentence: string
}

/** What there is to show and say of a cell now. */
export interface CellReading {
  state: CellState
  /** What it would say; null: it cannot be read. */
  content: Content | null
  /** Why it cannot be stored. */
  error: string | null
  /** Also while it is typed. */
  warnings: readonly EntryWarning[]
  statuses: readonly LiveStatus[]
  /** A real outcome is typed beside an invented målvärde, by which it is not judged. */
  awaitsDecision: boolean
  /** Its values are 1 and 0, written as what is done or not. */
  isDeed: boolean
  /** `69 %` of 68,5 where pages round it: beside its målvärde, among the values of its series. */
  shownAs: readonly string[]
  question: Question | null
  canSend: boolean
}

export interface ReadingContext {
  row: EntryRow
  /** Every value that stands in the row by now. */
  history: readonly DatedValue[]
  /** Periods of the row in which a value waits to be stored. */
  alongside: readonly string[]
  period: string
  language: Language
  /** Date in Europe/Stockholm, YYYY-MM-DD. */
  today: string
  sharedReason: string | null
  /** The person is typing in it just now. */
  isEditing: boolean
  /** The server cannot be reached, or does not know the person any more. */
  isCutOff: boolean
}

export function readCell(cell: Cell, context: ReadingContext): CellReading {
  const { draft } = cell
  const typed = draft ? contentToSend(draft, cell.seen) : cell.seen
  const findings = draft ? findingsOf(draft, { cell, content: typed, context }) : NOTHING_FOUND
  const content = findings.isUnread ? null : typed
  const question = questionOf(cell, { ...findings, context })
  const error =
    draft?.isLeft === false && context.isEditing ? null : (cell.refusal?.message ?? findings.error)
  const canSend = isSendable(cell) && error === null && (question === null || question.kind === 'unusual')
  const awaitsDecision = context.row.example && draft !== null
  const statuses = content && !awaitsDecision ? liveStatuses(content, context) : []
  const shownAs = draft && content?.value != null ? roundedTexts(content.value, context) : []
  const isDeed = isDeedIn(context.row, context.period)
  const state = stateOf(cell, { error, question, canSend, context })
  return {
    ...{ state, content, error, statuses, awaitsDecision, isDeed, shownAs, question, canSend },
    warnings: findings.warnings,
  }
}

function isSendable({ draft, sending, conflict }: Cell): boolean {
  return draft?.isLeft === true && sending === null && conflict === null
}

interface Findings {
  /** The value itself cannot be read. */
  isUnread: boolean
  error: string | null
  sign: string | null
  warnings: readonly EntryWarning[]
}

const NOTHING_FOUND: Findings = { isUnread: false, error: null, sign: null, warnings: [] }

function findingsOf(
  draft: Draft,
  { cell, content, context }: { cell: Cell; content: Content | null; context: ReadingContext },
): Findings {
  const { entry } = draft
  const found = checkEntry(entry.text, entryCellOf(cell, { content, context }), entry.language)
  const isUnread = found.content.kind === 'error'
  return {
    isUnread,
    error: found.content.kind === 'error' ? found.content.message : firstDetailError(entry, context.language),
    sign: found.content.kind === 'question' ? found.content.message : null,
    warnings: isUnread ? [] : found.warnings,
  }
}

/** What the rules of the domain have to know of a cell. */
function entryCellOf(
  { seen }: Cell,
  { content, context }: { content: Content | null; context: ReadingContext },
): EntryCell {
  const { row, period, history, alongside, today } = context
  return {
    unit: unitOf(row),
    decimals: row.indicator.decimals,
    period,
    plausibleRange: row.plausibleRange,
    history,
    alongside,
    current: seen.measurementId === null ? null : { value: seen.value, missing: seen.missing },
    margin: content?.margin ?? null,
    flags: content?.flags ?? [],
    targets: (row.example ? [] : row.targets).map(({ comparator, value, upper, base, ...target }) => ({
      ...target,
      rule: { comparator, value, upper, base },
    })),
    today,
  }
}

function questionOf(
  cell: Cell,
  { error, sign, warnings, context }: Findings & { context: ReadingContext },
): Question | null {
  const { draft, conflict } = cell
  if (conflict) return { kind: 'conflict', theirs: conflict.theirs }
  if (!draft) return cell.warnings.length > 0 ? { kind: 'unusual', warnings: cell.warnings } : null
  if (!draft.isLeft) return context.isEditing ? null : { kind: 'unfinished' }
  if (sign !== null) return { kind: 'sign', message: sign }
  if (error !== null || cell.refusal) return null
  return beforeStoring(cell, { draft, warnings, context })
}

function beforeStoring(
  cell: Cell,
  { draft, warnings, context }: { draft: Draft; warnings: readonly EntryWarning[]; context: ReadingContext },
): Question | null {
  const content = contentToSend(draft, cell.seen)
  if (!content || isSameContent(content, cell.seen)) return null
  if (content.value === null && content.missing === null) return { kind: 'emptied' }
  if (context.row.example) return { kind: 'example', hasTarget: hasTarget(context.row) }
  const needsReason = cell.seen.measurementId !== null && reasonOf(draft, context.sharedReason) === null
  const needsComment = lacksComment(draft, { warnings, sharedReason: context.sharedReason })
  return needsComment || needsReason ? { kind: 'needs', warnings, needsComment, needsReason } : null
}

function hasTarget({ targets }: EntryRow): boolean {
  return targets.some(({ comparator, value }) => comparator === 'done' || value !== null)
}

/** A flipped status is accounted for by a reason too; a slip or a share asks for words about the value itself. */
function lacksComment(
  draft: Draft,
  { warnings, sharedReason }: { warnings: readonly EntryWarning[]; sharedReason: string | null },
): boolean {
  if (draft.entry.details.note?.trim()) return false
  const required = warnings.filter(({ requiresComment }) => requiresComment)
  return required.some(({ code }) => code !== 'flips_status' || reasonOf(draft, sharedReason) === null)
}

export function reasonOf(draft: Draft, sharedReason: string | null): string | null {
  return draft.reason ?? sharedReason
}

function stateOf(
  cell: Cell,
  found: {
    error: string | null
    question: Question | null
    canSend: boolean
    context: ReadingContext
  },
): CellState {
  const { question, context } = found
  if (context.row.lock) return 'locked'
  if (cell.sending) return 'saving'
  if (question?.kind === 'conflict') return 'conflict'
  if (found.error !== null) return 'error'
  if (question?.kind === 'unusual') return 'unusual'
  if (question) return 'asking'
  if (cell.draft) return found.canSend && context.isCutOff ? 'waiting' : 'changed'
  return cell.savedAt ? 'saved' : 'untouched'
}

/** The målvärden of the period, judged by what the cell would say. */
function liveStatuses(content: Content, context: ReadingContext): LiveStatus[] {
  const { row, period, language, today } = context
  const words = { unit: unitInfo(unitOf(row), language), decimals: row.indicator.decimals, language }
  return row.targets
    .filter(target => target.period === period)
    .map(({ slug, comparator, value, upper, base, notMeasured, marginDecides, isOverridden, status }) => {
      const isEmpty = content.value === null && content.missing === null
      const assessment = assessTarget({
        period,
        rule: { comparator, value, upper, base },
        outcome: isEmpty ? null : { period, ...content },
        notMeasured,
        marginDecides,
        today,
      })
      const judged = isOverridden ? { ...assessment, status } : assessment
      return {
        target: slug,
        status: judged.status,
        text: statusText(judged, language),
        sentence: verdictSentence(assessment.receipt, words),
      }
    })
}

/** What is sent of a cell that may be sent. */
export function itemOf(
  { seen, draft }: Cell,
  { row, period }: Pick<ReadingContext, 'row' | 'period'>,
): { item: MeasurementItem; content: Content } | null {
  const content = draft && contentToSend(draft, seen)
  if (!draft || !content) return null
  const { flags, margin, n, note } = draft.entry.details
  const item: MeasurementItem = {
    indicator: row.indicator.slug,
    geography: row.geography?.code ?? null,
    ...(row.organisation ? { organisation: row.organisation.slug } : {}),
    breakdown: row.breakdown,
    period,
    value: content.value,
    ...(content.missing ? { missing: content.missing } : {}),
    ...(flags ? { flags: content.flags } : {}),
    ...(margin === undefined ? {} : { margin: content.margin }),
    ...(n === undefined ? {} : { n: content.n }),
    ...(note === undefined ? {} : { note: content.note }),
    replaces: draft.replaces,
  }
  return { item, content }
}
