import type { MeasurementItem, Measurements, MeasurementsResult, Problem } from '@malkoll/contracts'
import type { CellKey, Content, Refusal, Theirs } from '../cells/cell.ts'
import { conflicted, notSent, refused, saved, sendingStarted, unanswered } from './grid-sending.ts'
import type { GridState } from './grid-state.ts'

/** How the page stands with the server. */
export type Link = 'open' | 'unreachable' | 'signed_out'

/** What became of a request. */
export type Answer =
  | { kind: 'stored'; items: MeasurementsResult['items']; at: string }
  | { kind: 'conflict'; conflicts: readonly { index: number; theirs: Theirs | null }[] }
  | { kind: 'refused'; detail: string; code: string; issues: Problem['errors'] }
  | { kind: 'signed_out' }
  /** It never came, or the server is not able to: to be tried again. */
  | { kind: 'none'; retryAfterMs: number | null }

/** A cell that may be sent. */
export interface Outgoing {
  key: CellKey
  item: MeasurementItem
  content: Content
  /** Null: it adds a value. */
  reason: string | null
}

export interface SyncParts {
  /** Everything that may be sent now. */
  outgoing(): Outgoing[]
  send(body: Measurements): Promise<Answer>
  change(change: (state: GridState) => GridState): void
  setLink(link: Link): void
  /** Calls back later; gives the way to call it off. */
  schedule(action: () => void, delayMs: number): () => void
}

const QUIET_MS = 400
const FIRST_RETRY_MS = 1000
const LONGEST_RETRY_MS = 30_000
const MOST_ITEMS = 200

/**
 * Sends what has changed: corrections of one reason together, one request at a time, all or nothing. What gets no
 * answer is sent again, ever more seldom; storing the same twice changes nothing on the server. What is refused or in
 * conflict stays with its cell, and the rest goes without it.
 */
export function createEntrySync(parts: SyncParts) {
  let isSending = false
  let isStopped = false
  let isSignedOut = false
  let failures = 0
  let mostItems = MOST_ITEMS
  let cancelTimer = () => {}

  function wakeIn(delayMs: number) {
    cancelTimer()
    cancelTimer = parts.schedule(() => void flush(), delayMs)
  }

  async function flush(): Promise<void> {
    if (isSending || isStopped) return
    const batch = nextBatch(parts.outgoing(), mostItems)
    if (batch.length === 0) return
    isSending = true
    parts.change(state => sendingStarted(state, keysOf(batch)))
    const answer = await parts.send(bodyOf(batch)).catch((): Answer => ({ kind: 'none', retryAfterMs: null }))
    isSending = false
    // Stopped meanwhile: nobody is left to tell.
    if (!isStopped) take(answer, batch)
  }

  function take(answer: Answer, batch: readonly Outgoing[]) {
    if (answer.kind === 'none') return takeNoAnswer(batch, answer.retryAfterMs)
    failures = 0
    if (answer.kind === 'signed_out') return takeSignedOut(batch)
    parts.setLink('open')
    // One that cannot be told from the others of its batch is found by sending them one by one.
    const isUnclear = answer.kind === 'refused' && indicesOf(answer.issues).length === 0 && batch.length > 1
    mostItems = isUnclear ? 1 : answer.kind === 'stored' && batch.length === 1 ? mostItems : MOST_ITEMS
    parts.change(state => afterAnswer(state, isUnclear ? null : answer, batch))
    wakeIn(0)
  }

  function takeNoAnswer(batch: readonly Outgoing[], retryAfterMs: number | null) {
    parts.change(state => unanswered(state, keysOf(batch)))
    parts.setLink('unreachable')
    const delayMs = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures)
    failures += 1
    wakeIn(Math.max(delayMs, retryAfterMs ?? 0))
  }

  function takeSignedOut(batch: readonly Outgoing[]) {
    isStopped = true
    isSignedOut = true
    parts.change(state => notSent(state, keysOf(batch)))
    parts.setLink('signed_out')
  }

  /** The network is back, or the person wants to try now. Whoever is signed out has to sign in first. */
  function retry() {
    if (isStopped) return
    failures = 0
    parts.setLink('open')
    wakeIn(0)
  }

  return {
    /** Something may have changed. While the server is away, its next try is waited for. */
    wake() {
      if (!isSending && failures === 0) wakeIn(QUIET_MS)
    },
    retry,
    /** The same person has signed in again. */
    signedIn() {
      if (!isSignedOut) return
      isSignedOut = false
      isStopped = false
      retry()
    },
    stop() {
      isStopped = true
      cancelTimer()
    },
  }
}

/** The cells of one reason, at most so many. */
function nextBatch(outgoing: readonly Outgoing[], most: number): Outgoing[] {
  const reason = outgoing[0]?.reason ?? null
  return outgoing.filter(entry => entry.reason === reason).slice(0, most)
}

function keysOf(batch: readonly Outgoing[]): CellKey[] {
  return batch.map(({ key }) => key)
}

function bodyOf(batch: readonly Outgoing[]): Measurements {
  const reason = batch[0]?.reason ?? null
  return { ...(reason === null ? {} : { reason }), items: batch.map(({ item }) => item) }
}

/** Null: nothing was stored, and none of them is to blame by itself. */
function afterAnswer(
  state: GridState,
  answer: Exclude<Answer, { kind: 'none' | 'signed_out' }> | null,
  batch: readonly Outgoing[],
): GridState {
  if (answer?.kind === 'stored') return saved(state, storedOf(answer.items, batch), answer.at)
  if (answer?.kind === 'conflict') {
    const conflicts = answer.conflicts.flatMap(({ index, theirs }) => {
      const key = batch[index]?.key
      return key === undefined ? [] : [{ key, theirs }]
    })
    return notSent(conflicted(state, conflicts), stillSending(state, batch, conflicts))
  }
  if (answer?.kind === 'refused') {
    const refusals = refusalsOf(answer, batch)
    const others = [...refusals.keys()].map(key => ({ key }))
    return notSent(refused(state, refusals), stillSending(state, batch, others))
  }
  return notSent(state, keysOf(batch))
}

function stillSending(
  state: GridState,
  batch: readonly Outgoing[],
  answered: readonly { key: CellKey }[],
): CellKey[] {
  const told = new Set(answered.map(({ key }) => key))
  return keysOf(batch).filter(key => !told.has(key) && state.cells.get(key)?.sending)
}

function storedOf(items: MeasurementsResult['items'], batch: readonly Outgoing[]) {
  return batch.flatMap(({ key, content }, index) => {
    const item = items[index]
    if (!item) return []
    const { measurementId, value, missing } = item
    // What has to be answered was answered, or it would not have been stored.
    const warnings = item.warnings.filter(({ requiresComment }) => !requiresComment)
    return [{ key, seen: { ...content, measurementId, value, missing }, warnings }]
  })
}

/** What the server says of each item; of a batch of one everything is about that. */
function refusalsOf(
  { issues, code, detail }: Extract<Answer, { kind: 'refused' }>,
  batch: readonly Outgoing[],
): Map<CellKey, Refusal> {
  const named = issues.flatMap(issue => {
    const key = batch[indexOf(issue.path)]?.key
    return key === undefined ? [] : [[key, { code: issue.code, message: issue.message }] as const]
  })
  const all = batch.map(({ key }) => [key, { code, message: issues[0]?.message ?? detail }] as const)
  return new Map(named.length > 0 ? named : all)
}

function indicesOf(issues: Problem['errors']): number[] {
  return issues.map(({ path }) => indexOf(path)).filter(Number.isInteger)
}

function indexOf(path: string): number {
  return Number(/^items\.(\d+)/.exec(path)?.[1] ?? Number.NaN)
}
