import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { text as readText } from 'node:stream/consumers'
import { atMost, type MeasuredRow, measuredRow, ratios } from '@malkoll/toolchain/measured-row'
import { formatMedian } from '@malkoll/toolchain/measured-table'
import pg from 'pg'
import { makeKey } from './program-key.ts'
import type { Stage } from './stage.ts'

const VALUES = 200
/** Before and after the years that the data set holds. */
const NEXT_YEARS: readonly EmptyYear[] = [
  { year: 1994, beside: 1995 },
  { year: 2025, beside: 2024 },
]
/** Of one time each: a fsync more or less is half of it. */
const TIMES_A_ROUND = 5
/** A server that has just begun still compiles what entering runs through, and so does the program beside it. */
const TIMES_TO_WARM_UP = 150
/** Warming up goes back in time in few indicators, and leaves the others as they are. */
const INDICATORS_TO_WARM_UP = { ours: 10, bare: 10 }
const FIRST_YEAR = 1995

/** Who asks the product: a program with a key and a connection of its own. */
interface Program {
  origin: string
  token: string
  agent: Agent
}

interface EmptyYear {
  year: number
  /** The year whose values are like its own. */
  beside: number
}

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
 * beside a bare statement through pg that stores the same rows: a source with its foreign key as ours, in a transaction
 * with its revision. Those who ask are as bare on both sides: Node’s own client of HTTP and pg. Neither is helped by what
 * it did before: each time writes in an indicator of its own.
 */
export async function measureEntering(stage: Stage): Promise<MeasuredRow[]> {
  const client = new pg.Client({ connectionString: stage.databaseUrl })
  await client.connect()
  const agent = new Agent({ keepAlive: true })
  try {
    const program = { origin: stage.product.origin, token: await makeKey(client), agent }
    const sourceId = await findSource(client)
    for (let time = 0; time < TIMES_TO_WARM_UP; time += 1) {
      const { ours, bare } = await listCellsToWarmUp(client, time)
      await enter(program, ours)
      await insertBare(client, bare, sourceId)
    }
    const ours: number[] = []
    const bare: number[] = []
    let indicator = INDICATORS_TO_WARM_UP.ours + INDICATORS_TO_WARM_UP.bare
    for (let round = 0; round < stage.rounds; round += 1) {
      const times = { ours: [] as number[], bare: [] as number[] }
      for (let time = 0; time < TIMES_A_ROUND; time += 1) {
        const cells = await listEmptyCells(client, ++indicator, NEXT_YEARS)
        const others = await listEmptyCells(client, ++indicator, NEXT_YEARS)
        times.ours.push(await timed(() => enter(program, cells)))
        times.bare.push(await timed(() => insertBare(client, others, sourceId)))
      }
      ours.push(middle(times.ours))
      bare.push(middle(times.bare))
    }
    stage.progress('entered')
    return [rowOf(ours, bare)]
  } finally {
    agent.destroy()
    await client.end()
  }
}

async function listCellsToWarmUp(client: pg.Client, time: number): Promise<{ ours: Cell[]; bare: Cell[] }> {
  const { ours, bare } = INDICATORS_TO_WARM_UP
  return {
    ours: await listEmptyCells(client, 1 + (time % ours), yearsBefore(Math.floor(time / ours))),
    bare: await listEmptyCells(client, 1 + ours + (time % bare), yearsBefore(Math.floor(time / bare))),
  }
}

function yearsBefore(pair: number): EmptyYear[] {
  const last = FIRST_YEAR - 2 * (pair + 1)
  return [last, last - 1].map(year => ({ year, beside: FIRST_YEAR }))
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

/** Two years of a hundred series, in which they are empty. */
async function listEmptyCells(
  client: pg.Client,
  indicator: number,
  years: readonly EmptyYear[],
): Promise<Cell[]> {
  const slug = `bench-${indicator}`
  const cells: Cell[] = []
  for (const { year, beside } of years) {
    const { rows } = await client.query<{ id: string; geography: string; breakdown: string; value: string }>(
      `select s.id, s.geography_code as geography, s.breakdown, m.value
       from series s join indicator i on i.id = s.indicator_id and i.slug = $1
       join measurement m on m.series_id = s.id and m.period = $3 and m.known_to is null
       where s.geography_code is not null order by s.id limit $2`,
      [slug, VALUES / years.length, String(beside)],
    )
    for (const { id, geography, breakdown, value } of rows)
      cells.push({
        ...{ indicator: slug, seriesId: Number(id), geography, breakdown, period: String(year) },
        value: changed(Number(value)),
      })
  }
  if (cells.length !== VALUES) throw new Error(`${slug} has ${cells.length} cells to fill, not ${VALUES}`)
  return cells
}

/** Near the one beside, as values are, and never the same. */
function changed(value: number): number {
  return Number((value + (value > 50 ? -0.3 : 0.3)).toFixed(1))
}

async function enter(product: Program, cells: readonly Cell[]): Promise<void> {
  const items = cells.map(({ seriesId: _, ...cell }) => ({ ...cell, replaces: null }))
  const { status, text } = await post(product, JSON.stringify({ items }))
  if (status !== 200) throw new Error(`Entering was answered with ${status}: ${text.slice(0, 500)}`)
}

async function post({ origin, token, agent }: Program, body: string) {
  const asked = request(new URL('/api/v1/measurements', origin), {
    method: 'POST',
    agent,
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    },
  })
  asked.end(body)
  const answers: IncomingMessage[] = await once(asked, 'response')
  const [answer] = answers
  if (!answer) throw new Error('Entering was not answered')
  return { status: answer.statusCode, text: await readText(answer) }
}

/** Only the columns that hold something: what a program would write that knows nothing but these rows. */
async function insertBare(client: pg.Client, cells: readonly Cell[], sourceId: string): Promise<void> {
  await client.query('begin')
  const { rows } = await client.query<{ id: string }>(
    `insert into revision (actor, kind, at) values ('bench', 'measurements', null) returning id`,
  )
  await client.query(
    `insert into measurement (series_id, period, value, source_id, known_from)
     select series_id, period, value, $4, $5
     from unnest($1::bigint[], $2::text[], $3::numeric[]) as cell (series_id, period, value)
     returning id, series_id, period`,
    [
      cells.map(cell => cell.seriesId),
      cells.map(cell => cell.period),
      cells.map(cell => cell.value),
      sourceId,
      rows[0]?.id,
    ],
  )
  await client.query('commit')
}

async function findSource(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>('select id from source order by id limit 1')
  const [source] = rows
  if (!source) throw new Error('The database has no source')
  return source.id
}
