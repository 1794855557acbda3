import { atMost, type Goal, type MeasuredRow, measuredRow } from '@malkoll/toolchain/measured-row'
import pg from 'pg'
import { newAddress } from './bench-data.ts'
import { makeKey } from './program-key.ts'
import type { Stage } from './stage.ts'

const MOST_ROUNDS = 3
const WITHIN_A_SECOND = atMost(1000)

interface Case {
  name: string
  /** Another question each round, that no answer in memory fits. */
  address(round: number): string
  goal?: Goal
}

const CASES: readonly Case[] = [
  {
    name: 'a place with every indicator',
    address: round => newAddress('/api/v1/geographies/0880', round),
    goal: WITHIN_A_SECOND,
  },
  {
    name: 'the first 200 indicators',
    address: round => newAddress('/api/v1/indicators', round),
    goal: WITHIN_A_SECOND,
  },
  // Nothing of who is signed in is kept.
  {
    name: 'the sheet of all rows, with totals',
    address: () => '/api/v1/entry-sheet?scope=all',
    goal: WITHIN_A_SECOND,
  },
  {
    name: 'the first page of changes',
    address: round => `/api/v1/changes?until=209${round}-01-01`,
  },
  {
    name: 'all of S1 compared with nothing',
    address: round => `/api/v1/changes?since=1900-01-01&until=209${round}-01-01`,
  },
]

/** The questions that ask for the most, from one reader, each answer made anew. */
export async function measureWidest({
  databaseUrl,
  product,
  rounds,
  progress,
}: Stage): Promise<MeasuredRow[]> {
  const token = await makeKeyIn(databaseUrl)
  const rows: MeasuredRow[] = []
  for (const { name, address, goal } of CASES) {
    const values: number[] = []
    for (let round = 1; round <= Math.min(rounds, MOST_ROUNDS); round += 1) {
      values.push(await msToAnswer(new URL(address(round), product.origin), token))
    }
    rows.push(measuredRow({ group: 'Widest', name, unit: 'ms', values, ...(goal && { goal }) }))
    progress(`widest: ${name}`)
  }
  return rows
}

async function makeKeyIn(databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    return await makeKey(client)
  } finally {
    await client.end()
  }
}

async function msToAnswer(url: URL, token: string): Promise<number> {
  const started = performance.now()
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
  if (!answer.ok) throw new Error(`${url.pathname} answered ${answer.status}`)
  await answer.arrayBuffer()
  return performance.now() - started
}
