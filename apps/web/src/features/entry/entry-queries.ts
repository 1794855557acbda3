import type {
  EntrySheet,
  MeasurementConflict,
  Measurements,
  MeasurementsResult,
  Problem,
  ReplacedExample,
} from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query'
import { apiAddress } from '../../lib/address.ts'
import { ApiError, fetchAnswer, sendChange } from '../../lib/api.ts'
import { type EntrySearch, languageOf } from '../../lib/page-search.ts'
import { columnsHolding } from './desk/period-choices.ts'
import type { Answer } from './store/entry-sync.ts'

const SHEET_PATH = '/api/v1/entry-sheet'
const MEASUREMENTS_PATH = '/api/v1/measurements'

const SCOPES = { egna: 'own', alla: 'all' } as const

/** The rows that somebody may enter values in, two hundred a page. The rows before stay until others are here. */
export function entrySheetQuery(search: EntrySearch) {
  const params = {
    lang: languageOf(search),
    scope: search.omfang && SCOPES[search.omfang],
    from: search.fran,
    to: search.till,
    q: search.q,
    objective: search.mal,
  }
  return infiniteQueryOptions({
    queryKey: [SHEET_PATH, params],
    queryFn: ({ pageParam, signal }) =>
      fetchAnswer<EntrySheet>(apiAddress(SHEET_PATH, { ...params, cursor: pageParam ?? undefined }), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page: EntrySheet) => page.nextCursor,
    placeholderData: keepPreviousData,
  })
}

const LONGEST_WAIT_MS = 20_000

/** The rows of one indicator. Throws {@link ApiError}. */
export function fetchSheetOf(
  indicator: string,
  { periods, language }: { periods: readonly string[]; language: Language },
): Promise<EntrySheet> {
  const params = { lang: language, scope: 'all', indicator, from: periods[0], to: periods.at(-1) }
  return fetchAnswer(apiAddress(SHEET_PATH, params), AbortSignal.timeout(LONGEST_WAIT_MS))
}

/** The rows of an indicator, or of what stands in its place. Throws {@link ApiError}. */
export async function findRows(
  indicator: string,
  { periods, language }: { periods: readonly string[]; language: Language },
): Promise<EntrySheet> {
  const { fran = '', till = fran } = columnsHolding(periods)
  const asked = { periods: [fran, till], language }
  const sheet = await fetchSheetOf(indicator, asked)
  const successor = sheet.rows.length > 0 ? null : await findSuccessor(indicator, language)
  return successor === null ? sheet : fetchSheetOf(successor, asked)
}

/** The decided mått that has replaced an example, or the example that has come back; null: neither. */
async function findSuccessor(indicator: string, language: Language): Promise<string | null> {
  try {
    const address = apiAddress(`/api/v1/indicators/${indicator}`, { lang: language })
    await fetchAnswer(address, AbortSignal.timeout(LONGEST_WAIT_MS))
    return null
  } catch (error) {
    if (!(error instanceof ApiError) || error.failure.kind !== 'problem') throw error
    const { problem } = error.failure
    return isReplaced(problem) ? problem.replacedBy.slug : null
  }
}

function isReplaced(problem: Problem): problem is Problem & { replacedBy: ReplacedExample } {
  return 'replacedBy' in problem
}

/** Whose words are sent; the session may be another person’s by now, in whose name nothing of them is stored. */
interface TypedBy {
  language: Language
  person: number
}

/** Sends values, and says in the grid’s own words what became of them. Never throws. */
export async function sendMeasurements(body: Measurements, { language, person }: TypedBy): Promise<Answer> {
  const address = apiAddress(MEASUREMENTS_PATH, { lang: language, person: String(person) })
  try {
    const { items, asOf } = await sendChange<MeasurementsResult>('POST', address, body)
    return { kind: 'stored', items, at: asOf }
  } catch (error) {
    return answerOf(error)
  }
}

function answerOf(error: unknown): Answer {
  if (!(error instanceof ApiError)) return { kind: 'none', retryAfterMs: null }
  const { failure, retryAfterMs } = error
  if (failure.kind !== 'problem') return { kind: 'none', retryAfterMs }
  const { problem } = failure
  if (problem.status === 401) return { kind: 'signed_out' }
  if (problem.status >= 500 || problem.status === 429) return { kind: 'none', retryAfterMs }
  const conflicts = conflictsOf(problem)
  if (problem.status === 412 && conflicts.length > 0) return { kind: 'conflict', conflicts }
  return { kind: 'refused', detail: problem.detail, code: problem.code, issues: problem.errors }
}

/** The extension member of a lost update. */
function conflictsOf(problem: object): MeasurementConflict[] {
  return 'conflicts' in problem && Array.isArray(problem.conflicts) ? problem.conflicts : []
}
