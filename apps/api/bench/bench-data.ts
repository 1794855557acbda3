import { type Kysely, sql, type Transaction } from 'kysely'
import { withRevision } from '../src/db/revisions.ts'
import type { DB } from '../src/db/schema.ts'

const FIRST_YEAR = 1995
const YEARS = 30
const BREAKDOWNS = ['total', 'women', 'men']

/** After everything in the seeds became known. */
const FIRST_IMPORT = Date.parse('2026-11-21T12:00:00Z')
/** From here on everything is known, so that every later moment has the same figures. */
export const ALL_IS_KNOWN = new Date('2026-11-21T13:00:00Z')

/**
 * Adds the data set to a database with the seeds: 1 000 indicators with every geography of the seeds (34), 30 years
 * and 3 sexes are S1, 3 060 000 measurements. Nothing in it is random: each run reads the same figures. */
export async function fillBenchData(db: Kysely<DB>, indicators: number): Promise<void> {
  await revise(db, 0, async (trx, revision) => {
    await insertIndicators(trx, indicators, revision)
    await insertSeries(trx)
  })
  // A year an import, as a region fills its years: the rows of a series lie far from each other.
  for (let year = 0; year < YEARS; year += 1) {
    await revise(db, year + 1, (trx, revision) => insertMeasurements(trx, FIRST_YEAR + year, revision))
  }
  await settle(db)
}

/**
 * As a database is that has been in use for a while. Rows whose commit is not yet on the disk are not marked as visible to
 * all, and are read from the table beside the index; nor are those that PostgreSQL remembers in one group with a commit of
 * the vacuum’s own: so that is waited for too.
 */
async function settle(db: Kysely<DB>): Promise<void> {
  await db.connection().execute(async connection => {
    await sql`set synchronous_commit = on`.execute(connection)
    await sql`checkpoint`.execute(connection)
    await sql`vacuum analyze`.execute(connection)
    await sql`reset synchronous_commit`.execute(connection)
  })
  const { rows } = await sql<{ pages: number; visible: number }>`
    select relpages as pages, relallvisible as visible from pg_class where relname = 'measurement'`.execute(
    db,
  )
  const [{ pages, visible } = { pages: 0, visible: 0 }] = rows
  if (visible < pages)
    throw new Error(`Only ${visible} of ${pages} pages of measurements are marked as visible to all`)
}

/** A moment that stands for now: each number has its own, and all have the same figures. */
export function newMoment(number: number): string {
  return new Date(ALL_IS_KNOWN.getTime() + number).toISOString()
}

/** The address at a moment of its own, for an answer that nobody has asked for: the same work, the same figures. */
export function newAddress(address: string, number: number): string {
  return `${address}${address.includes('?') ? '&' : '?'}asOf=${newMoment(number)}`
}

/** Address of 12 municipalities × 30 years × 3 sexes = 1 080 points. */
export function seriesAddress(indicator: number, municipalities: readonly string[], format: string): string {
  const query = new URLSearchParams({
    geography: municipalities.join(','),
    breakdown: BREAKDOWNS.join(','),
    from: String(FIRST_YEAR),
    to: String(FIRST_YEAR + YEARS - 1),
    format,
  })
  return `/api/v1/indicators/bench-${indicator}/series?${query}`
}

function revise(
  db: Kysely<DB>,
  minute: number,
  work: (trx: Transaction<DB>, revision: number) => Promise<unknown>,
): Promise<unknown> {
  const at = new Date(FIRST_IMPORT + minute * 60_000)
  return withRevision(db, { actor: 'bench', kind: 'measurements', reason: null, at }, work)
}

function insertIndicators(trx: Transaction<DB>, count: number, revision: number) {
  return sql`
    insert into indicator (slug, name_sv, name_en, label, definition_sv, unit_code, decimals, desired_direction,
      periodicity, known_from)
    select 'bench-' || number, 'Mått ' || number, 'Measure ' || number, 'indicator', 'Andel av alla.', 'percent', 1,
      'up', 'year', ${revision}
    from generate_series(1, ${count}::int) number`.execute(trx)
}

function insertSeries(trx: Transaction<DB>) {
  return sql`
    insert into series (indicator_id, geography_code, breakdown)
    select i.id, g.code, breakdown
    from indicator i, geography g, unnest(${BREAKDOWNS}::text[]) breakdown
    where i.slug like 'bench-%'
    order by i.id, g.code, breakdown`.execute(trx)
}

/** Percentages with one decimal, and a source as every real figure has; a multiplier of Knuth's spreads them. */
function insertMeasurements(trx: Transaction<DB>, year: number, revision: number) {
  return sql`
    insert into measurement (series_id, period, value, source_id, known_from)
    select s.id, ${String(year)}::text, (100 + (s.id * 2654435761 + ${year}::bigint * 40503) % 900) / 10.0,
      (select min(id) from source), ${revision}
    from series s join indicator i on i.id = s.indicator_id
    where i.slug like 'bench-%'
    order by s.id`.execute(trx)
}
