import type { ChangeList } from '@malkoll/contracts'
import { resolveAsOf } from '../db/revisions.ts'
import { badCursor, cutPage, readCursor } from '../http/list-page.ts'
import { parseMoment } from '../http/moment.ts'
import type { ReadContext } from '../http/public-read.ts'
import { validationFailed } from '../problems.ts'
import {
  type ChangeWindow,
  countChangedCells,
  listChangedCells,
  listChangedTargets,
  listRevisions,
  type RevisionRow,
} from './change.queries.ts'
import { toChange } from './change.view.ts'

const REVISIONS_PER_PAGE = 200
const CELLS_PER_REVISION = 50

export interface ChangesQuery {
  since?: string | undefined
  until?: string | undefined
  cursor?: string | undefined
}

/** What changed in the window, newest revision first. */
export async function loadChanges(context: ReadContext, query: ChangesQuery): Promise<ChangeList> {
  const window = await readWindow(context, query)
  const revisions = await listRevisions(context.db, window, REVISIONS_PER_PAGE + 1)
  const page = cutPage(revisions, revision => [String(revision.id)], REVISIONS_PER_PAGE)
  return {
    asOf: context.asOf,
    revision: context.revision,
    items: await describeRevisions(context, page.items),
    nextCursor: page.nextCursor,
  }
}

async function describeRevisions(context: ReadContext, revisions: readonly RevisionRow[]) {
  if (revisions.length === 0) return []
  const ids = revisions.map(revision => revision.id)
  const cells = await listChangedCells(context.db, ids, CELLS_PER_REVISION)
  const counts = await countChangedCells(context.db, ids)
  const targets = await listChangedTargets(context.db, ids)
  const countByRevision = new Map(counts.map(row => [row.revision, row.count]))
  const cellsByRevision = Map.groupBy(cells, row => row.revision)
  const targetsByRevision = Map.groupBy(targets, row => row.revision)
  return revisions.map(revision =>
    toChange(
      revision,
      {
        cells: cellsByRevision.get(revision.id) ?? [],
        cellCount: countByRevision.get(revision.id) ?? 0,
        targets: targetsByRevision.get(revision.id) ?? [],
      },
      context.language,
    ),
  )
}

async function readWindow(context: ReadContext, query: ChangesQuery): Promise<ChangeWindow> {
  const since = momentOf(query.since)
  const until = momentOf(query.until)
  if (since && until && since > until) {
    throw validationFailed([{ path: 'since', code: 'bad_range', value: `${query.since}–${query.until}` }])
  }
  const after = since ? (await resolveAsOf(context.db, since)).revision : 0
  const last = until ? (await resolveAsOf(context.db, until)).revision : context.revision
  return { after, upTo: Math.min(last, context.revision, revisionBefore(query.cursor)) }
}

function momentOf(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : parseMoment(text)
}

function revisionBefore(cursor: string | undefined): number {
  const position = readCursor(cursor)
  if (position === null) return Number.MAX_SAFE_INTEGER
  const revision = Number(position[0])
  if (!Number.isSafeInteger(revision)) throw badCursor(cursor)
  return revision - 1
}
