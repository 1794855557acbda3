import type { ChangeList, NetChange } from '@malkoll/contracts'
import { resolveAsOf } from '../db/revisions.ts'
import { badCursor, cutPage, readCursor } from '../http/list-page.ts'
import { dateInStockholm, parseMoment } from '../http/moment.ts'
import { type ReadContext, refuseFuture } from '../http/public-read.ts'
import { validationFailed } from '../problems.ts'
import {
  findResultKnownFrom,
  listChangedCells,
  listRevisionExtents,
  listRevisions,
  type RevisionRow,
} from './change.queries.ts'
import { toChange } from './change.view.ts'
import { listChangedTargets, listChangedWordings } from './changed-target.queries.ts'
import { loadEarlierNames } from './earlier-names.load.ts'
import { type ComparedMoments, loadNetChange } from './net-change.load.ts'
import { loadWithdrawalExtents } from './withdrawable.ts'

const REVISIONS_PER_PAGE = 200
const CELLS_PER_REVISION = 50
const NET_CELLS = 200

export interface ChangesQuery {
  since?: string | undefined
  until?: string | undefined
  published?: 'true' | 'false' | undefined
  cursor?: string | undefined
}

/** What changed in the window, newest revision first; with `since`, the two moments compared as well. */
export async function loadChanges(context: ReadContext, query: ChangesQuery): Promise<ChangeList> {
  const moments = await readMoments(context, query)
  const window = {
    after: moments.since.revision,
    upTo: Math.min(moments.until.revision, revisionBefore(query.cursor)),
    withoutExamples: moments.withoutExamples,
  }
  const revisions = await listRevisions(context.db, window, REVISIONS_PER_PAGE + 1)
  const page = cutPage(revisions, revision => [String(revision.id)], REVISIONS_PER_PAGE)
  const isCompared = query.since !== undefined && query.cursor === undefined
  return {
    asOf: context.asOf,
    revision: context.revision,
    resultKnownFrom: await loadResultDay(context),
    net: isCompared ? await loadNetChange(context, moments, NET_CELLS) : null,
    items: await describeRevisions(context, page.items, moments.withoutExamples),
    nextCursor: page.nextCursor,
  }
}

async function loadResultDay({ db, revision }: ReadContext): Promise<string | null> {
  const at = await findResultKnownFrom(db, revision)
  return at === undefined ? null : dateInStockholm(new Date(at))
}

/** The same two moments with as many cells as a file may hold. */
export async function loadAllNetChanges(
  context: ReadContext,
  query: Omit<ChangesQuery, 'cursor'>,
  limit: number,
): Promise<NetChange> {
  return loadNetChange(context, await readMoments(context, query), limit)
}

async function describeRevisions(
  context: ReadContext,
  revisions: readonly RevisionRow[],
  withoutExamples: boolean,
) {
  if (revisions.length === 0) return []
  const filter = { revisions: revisions.map(revision => revision.id), withoutExamples }
  const extents = await listRevisionExtents(context.db, {
    revisions: filter.revisions,
    at: context.revision,
  })
  const withdrawals = await loadWithdrawalExtents(context.db, { revisions, extents, at: context.revision })
  const cells = await listChangedCells(context.db, extents, {
    withoutExamples,
    cellsPerRevision: CELLS_PER_REVISION,
  })
  const named = { ...filter, namedAt: context.revision }
  const targets = await listChangedTargets(context.db, named)
  const wordings = await listChangedWordings(context.db, named)
  const nameThen = await loadEarlierNames(context)
  const extentOf = new Map(extents.map(row => [row.revision, row]))
  const cellsByRevision = Map.groupBy(
    cells.map(row => nameThen(row.indicator_id, row)),
    row => row.revision,
  )
  const targetsByRevision = Map.groupBy(targets, row => row.revision)
  const wordingsByRevision = Map.groupBy(wordings, row => row.revision)
  return revisions.map(revision =>
    toChange(
      revision,
      {
        cells: cellsByRevision.get(revision.id) ?? [],
        extent: extentOf.get(revision.id),
        withdrawal: withdrawals.get(revision.id) ?? null,
        targets: targetsByRevision.get(revision.id) ?? [],
        wordings: wordingsByRevision.get(revision.id) ?? [],
      },
      { withoutExamples, language: context.language },
    ),
  )
}

const FROM_THE_BEGINNING = { revision: 0, at: '1000-01-01T00:00:00.000Z' }

/** Nothing after the moment that the whole question is asked about is told. */
async function readMoments(context: ReadContext, query: ChangesQuery): Promise<ComparedMoments> {
  const since = await readMoment('since', query.since, context)
  const until = await readMoment('until', query.until, context)
  if (since && until && since > until) {
    throw validationFailed([{ path: 'since', code: 'bad_range', value: `${query.since}–${query.until}` }])
  }
  const asOf = { revision: context.revision, at: context.asOf }
  return {
    since: since ? earliest(await knownAt(context, since), asOf) : FROM_THE_BEGINNING,
    until: until ? earliest(await knownAt(context, until), asOf) : asOf,
    withoutExamples: query.published === 'true',
  }
}

async function knownAt({ db }: ReadContext, moment: Date) {
  return { revision: (await resolveAsOf(db, moment)).revision, at: moment.toISOString() }
}

function earliest<Moment extends { revision: number; at: string }>(a: Moment, b: Moment): Moment {
  return a.revision <= b.revision ? a : b
}

async function readMoment(
  path: string,
  text: string | undefined,
  { db, now }: ReadContext,
): Promise<Date | undefined> {
  const moment = text === undefined ? undefined : parseMoment(text)
  if (text !== undefined && moment) await refuseFuture(db, { path, text, moment, now })
  return moment
}

function revisionBefore(cursor: string | undefined): number {
  const position = readCursor(cursor)
  if (position === null) return Number.MAX_SAFE_INTEGER
  const revision = Number(position[0])
  if (!Number.isSafeInteger(revision)) throw badCursor(cursor)
  return revision - 1
}
