import { type Kysely, sql, type Transaction } from 'kysely'
import { compiledRead } from './compiled-read.ts'
import type { RevisionListener } from './connection.ts'
import type { DB } from './schema.ts'

/** No writer is open longer than this, so that a moment further back has its final answer. */
const LONGEST_WRITE_MINUTES = 10

export interface RevisionFacts {
  /** What everyone is shown of who made the change: the code of a person's role, or a program's name. */
  actor: string
  /** The person; left out for programs. */
  actorId?: number
  /** What was changed: 'measurements', 'targets', 'catalogue' … */
  kind: string
  reason: string | null
  /** The change that this one takes back. */
  withdraws?: number
  /** When the facts became known. Default: now. Earlier than the newest revision counts as the newest's time. */
  at?: Date
}

/**
 * Runs `work` as one revision: all of it or nothing is stored. Writers take turns, so that ids, times and
 * commits of revisions have the same order. `work` must use `trx` only: on the embedded database a query
 * through `db` would wait for its own transaction.
 */
export function withRevision<T>(
  db: Kysely<DB>,
  facts: RevisionFacts,
  work: (trx: Transaction<DB>, revision: number) => Promise<T>,
): Promise<T> {
  return withRevisionLock(db, async (trx, { open }) => work(trx, (await open(facts)).revision))
}

/** Its id and its time, ISO 8601 in UTC. */
export interface OpenedRevision {
  revision: number
  at: string
}

/** A writer's turn. */
export interface Turn {
  /** Makes the revision, once it is known that something changes. Without it nothing is written. */
  open(facts: RevisionFacts): Promise<OpenedRevision>
  /** Id of the newest revision, which stays the newest until one is opened; 0 when there is none. */
  newest: number
}

/** A revision that is opened together with the turn, if `after` is the newest until then. */
export interface ForeseenRevision {
  after: number
  facts: Pick<RevisionFacts, 'actor' | 'actorId' | 'kind' | 'reason'>
}

/**
 * As {@link withRevision}, for work that first has to see what is stored: other writers wait from the beginning. Work
 * that has seen it before foresees its revision, and has to open it when that still holds.
 */
export async function withRevisionLock<T>(
  db: Kysely<DB>,
  work: (trx: Transaction<DB>, turn: Turn) => Promise<T>,
  foreseen?: ForeseenRevision,
): Promise<T> {
  let committed: number | undefined
  const done = await db.transaction().execute(async trx => {
    const { newest, opened } = await takeTurn(trx, foreseen)
    const open = async (facts: RevisionFacts) => {
      const made = opened ?? (await insertRevision(trx, facts))
      committed = made.revision
      return made
    }
    return work(trx, { newest, open })
  })
  if (committed !== undefined) followers.get(db)?.(committed)
  return done
}

const followers = new WeakMap<Kysely<DB>, RevisionListener>()

/**
 * Tells of each revision that is written through `db`, as soon as it is stored: whoever wrote reads on at once. Of those
 * of other processes the database tells, and of these once more.
 */
export function followOwnRevisions(db: Kysely<DB>, listener: RevisionListener): void {
  followers.set(db, listener)
}

async function takeTurn(
  trx: Transaction<DB>,
  foreseen: ForeseenRevision | undefined,
): Promise<{ newest: number; opened?: OpenedRevision }> {
  const longest = `${LONGEST_WRITE_MINUTES}min`
  if (!foreseen) {
    const [turn] = await awaitTurn(trx, { longest })
    return { newest: turn?.newest ?? 0 }
  }
  const { actorId = null, ...facts } = foreseen.facts
  const [turn] = await openForeseen(trx, { longest, after: foreseen.after, actorId, ...facts })
  const { newest = 0, revision = null, at = null } = turn ?? {}
  return revision === null || at === null ? { newest } : { newest, opened: { revision, at } }
}

const awaitTurn = compiledRead((db, { longest }: { longest: string }) =>
  db.selectNoFrom([
    sql`set_config('transaction_timeout', ${longest}, true)`.as('transaction_timeout'),
    sql`set_config('statement_timeout', '0', true)`.as('statement_timeout'),
    sql<number>`await_turn()`.as('newest'),
  ]),
)

interface ForeseenTurn {
  longest: string
  after: number
  actor: string
  actorId: number | null
  kind: string
  reason: string | null
}

const openForeseen = compiledRead((db, { longest, after, actor, actorId, kind, reason }: ForeseenTurn) => ({
  compile: () =>
    sql<{ newest: number; revision: number | null; at: string | null }>`select newest, revision, at
        from open_foreseen(${longest}, ${after}, ${actor}, ${actorId}, ${kind}, ${reason})`.compile(db),
}))

function insertRevision(
  trx: Transaction<DB>,
  { actor, actorId, kind, reason, withdraws, at }: RevisionFacts,
) {
  const newest = sql`(select at from revision order by id desc limit 1)`
  return trx
    .insertInto('revision')
    .values({
      actor,
      actor_id: actorId ?? null,
      kind,
      reason,
      withdraws: withdraws ?? null,
      // Null is the trigger's sign for "now".
      at: at
        ? sql<string>`greatest(${at.toISOString()}::timestamptz, ${newest})`
        : sql<string>`null::timestamptz`,
    })
    .returning(['id as revision', 'at'])
    .executeTakeFirstOrThrow()
}

/** Id of the newest committed revision, 0 when there is none. */
export async function latestRevision(db: Kysely<DB>): Promise<number> {
  return (await resolveAsOf(db, null)).revision
}

export interface ResolvedAsOf {
  /** 0 when nothing was known yet. */
  revision: number
  /** The revision's time, ISO 8601 in UTC; null when nothing was known yet. */
  at: string | null
}

/**
 * The newest committed revision not later than `asOf`; the newest of all for null. For a moment so recent
 * that a writer may be open with an earlier time, it waits for that writer: the answer never changes later.
 */
export async function resolveAsOf(db: Kysely<DB>, asOf: Date | null): Promise<ResolvedAsOf> {
  if (!asOf) return findRevision(db, null)
  if (asOf.getTime() < Date.now() - LONGEST_WRITE_MINUTES * 60_000) return findRevision(db, asOf)
  return db.transaction().execute(async trx => {
    await sql`select await_open_revision()`.execute(trx)
    return findRevision(trx, asOf)
  })
}

async function findRevision(db: Kysely<DB>, asOf: Date | null): Promise<ResolvedAsOf> {
  const [newest] = await readRevision(db, { at: asOf?.toISOString() })
  return newest ?? { revision: 0, at: null }
}

const readRevision = compiledRead((db, { at }: { at: string | undefined }) =>
  db
    .selectFrom('revision')
    .select(['id as revision', 'at'])
    .$if(at !== undefined, query => query.where('at', '<=', at ?? ''))
    .orderBy('id', 'desc')
    .limit(1),
)
