import { atMost, type MeasuredRow, measuredRow, ratios } from '@malkoll/toolchain/measured-row'
import { formatMedian } from '@malkoll/toolchain/measured-table'
import pg from 'pg'
import { hashToken, makeKeyToken } from '../src/keys/key-token.ts'
import type { Stage } from './stage.ts'

const VALUES = 200
/** After the years that the data set holds. */
const PERIODS = ['2025', '2026']
/** Of one time each: a fsync more or less is half of it. */
const TIMES_A_ROUND = 5
/** A server that has just begun still compiles what entering runs through. */
const TIMES_TO_WARM_UP = 15

interface Cell {
  indicator: string
  seriesId: number
  geography: string
  breakdown: string
  period: string
  value: number
}

/**
 * How long 200 new values take from the question to the answer – read, looked up, compared, judged, stored and told –
 * beside the same insert of the same columns as a bare statement through pg in a transaction. Neither is helped by what it did before:
 * each time writes in an indicator of its own.
 */
export async function measureEntering(stage: Stage): Promise<MeasuredRow[]> {
  const client = new pg.Client({ connectionString: stage.databaseUrl })
  await client.connect()
  try {
    const token = await makeKey(client)
    const ours: number[] = []
    const bare: number[] = []
    let indicator = 1
    for (let round = 0; round <= stage.rounds; round += 1) {
      const times = { ours: [] as number[], bare: [] as number[] }
      const count = round === 0 ? TIMES_TO_WARM_UP : TIMES_A_ROUND
      for (let time = 0; time < count; time += 1) {
        const cells = await listEmptyCells(client, indicator)
        const others = await listEmptyCells(client, indicator + 1)
        indicator += 2
        times.ours.push(await timed(() => enter(stage.product.origin, token, cells)))
        times.bare.push(await timed(() => insertBare(client, others)))
      }
      // The first only warms up.
      if (round > 0) ours.push(middle(times.ours))
      if (round > 0) bare.push(middle(times.bare))
    }
    stage.progress('entered')
    return [rowOf(ours, bare)]
  } finally {
    await client.end()
  }
}

function rowOf(ours: readonly number[], bare: readonly number[]): MeasuredRow {
  return measuredRow({
    group: 'Entry',
    name: `bulk of ${VALUES} values, POST /api/v1/measurements`,
    unit: '×',
    values: ratios(ours, bare),
    goal: atMost(2),
    note: `${formatMedian(ours)} ms, the bare insert in a transaction ${formatMedian(bare)} ms`,
  })
}

function middle(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** A program’s key, as an administrator makes one. */
async function makeKey(client: pg.Client): Promise<string> {
  const token = makeKeyToken()
  const { rows } = await client.query<{ id: string }>(
    `insert into person (name, email) values ('Bench', $1) returning id`,
    [`bench-${Date.now()}@example.org`],
  )
  const id = rows[0]?.id
  await client.query(`insert into person_role (person_id, role) values ($1, 'editor')`, [id])
  await client.query(
    `insert into api_key (person_id, name, role, token_hash, expires_at)
     values ($1, 'Bench', 'editor', $2, now() + interval '1 day')`,
    [id, hashToken(token)],
  )
  return token
}

/** Two years of a hundred series, which so far end the year before, with values as their last one. */
async function listEmptyCells(client: pg.Client, indicator: number): Promise<Cell[]> {
  const slug = `bench-${indicator}`
  const { rows } = await client.query<{ id: string; geography: string; breakdown: string; value: string }>(
    `select s.id, s.geography_code as geography, s.breakdown, m.value
     from series s join indicator i on i.id = s.indicator_id and i.slug = $1
     join measurement m on m.series_id = s.id and m.period = '2024' and m.known_to is null
     where s.geography_code is not null order by s.id limit $2`,
    [slug, VALUES / PERIODS.length],
  )
  const cells = rows.flatMap(({ id, geography, breakdown, value }) =>
    PERIODS.map(period => ({
      ...{ indicator: slug, seriesId: Number(id), geography, breakdown, period },
      value: changed(Number(value)),
    })),
  )
  if (cells.length !== VALUES) throw new Error(`${slug} has ${cells.length} cells to fill, not ${VALUES}`)
  return cells
}

/** Near the year before, as values are, and never the same. */
function changed(value: number): number {
  return Number((value + (value > 50 ? -0.3 : 0.3)).toFixed(1))
}

async function enter(origin: string, token: string, cells: readonly Cell[]): Promise<void> {
  const items = cells.map(({ seriesId: _, ...cell }) => ({ ...cell, replaces: null }))
  const answer = await fetch(new URL('/api/v1/measurements', origin), {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ items }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`Entering was answered with ${answer.status}: ${text.slice(0, 500)}`)
}

async function insertBare(client: pg.Client, cells: readonly Cell[]): Promise<void> {
  await client.query('begin')
  const { rows } = await client.query<{ id: string }>(
    `insert into revision (actor, kind, at) values ('bench', 'measurements', null) returning id`,
  )
  const nothing = cells.map(() => null)
  await client.query(
    `insert into measurement (series_id, period, value, missing, qualifier, flags, margin, n, note_sv, note_en, reason,
       source_id, known_from)
     select series_id, period, value, missing, qualifier, flags::text[], margin, n, note_sv, note_en, reason,
       source_id, $13
     from unnest($1::bigint[], $2::text[], $3::numeric[], $4::text[], $5::text[], $6::text[], $7::numeric[],
       $8::int[], $9::text[], $10::text[], $11::text[], $12::bigint[]) as cell (series_id, period, value, missing,
       qualifier, flags, margin, n, note_sv, note_en, reason, source_id)
     returning id, series_id, period`,
    [
      cells.map(cell => cell.seriesId),
      cells.map(cell => cell.period),
      cells.map(cell => cell.value),
      ...[nothing, nothing, cells.map(() => '{}'), nothing, nothing, nothing, nothing, nothing, nothing],
      rows[0]?.id,
    ],
  )
  await client.query('commit')
}
