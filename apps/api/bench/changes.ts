import { type MeasuredRow, measuredRow } from '@malkoll/toolchain/measured-row'
import type { Stage } from './stage.ts'

const MOST_ROUNDS = 3
/** Days to come: each is a question of its own that no answer in memory fits. */
const CASES = [
  { name: 'the first page of steps', path: '/api/v1/changes?until=209' },
  { name: 'all of S1 compared with nothing', path: '/api/v1/changes?since=1900-01-01&until=209' },
]

/** The widest questions about changes, from one reader, each answer made anew. */
export async function measureChanges({ product, rounds, progress }: Stage): Promise<MeasuredRow[]> {
  const rows: MeasuredRow[] = []
  for (const { name, path } of CASES) {
    const values: number[] = []
    for (let round = 1; round <= Math.min(rounds, MOST_ROUNDS); round += 1) {
      values.push(await msToAnswer(product.origin, `${path}${round}-01-01`))
    }
    rows.push(measuredRow({ group: 'Changes', name, unit: 'ms', values }))
    progress(`changes: ${name}`)
  }
  return rows
}

async function msToAnswer(origin: string, path: string): Promise<number> {
  const url = new URL(path, origin)
  const started = performance.now()
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  await answer.arrayBuffer()
  return performance.now() - started
}
