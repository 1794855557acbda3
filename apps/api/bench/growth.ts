import { atMost, type MeasuredRow } from '@malkoll/toolchain/measured-row'
import { runContests } from './contest.ts'
import type { BenchServer } from './servers.ts'
import { askedBy, type Stage } from './stage.ts'
import { board, type Subject } from './subjects.ts'

const CONNECTIONS = 10

/** How much slower uncached answers are on S1 than on a tenth of it. */
export function measureGrowth(
  stage: Stage,
  tenth: { product: BenchServer; series: Subject },
): Promise<MeasuredRow[]> {
  const ask = askedBy(stage, CONNECTIONS)
  const contest = (own: Subject, small: Subject) => ({
    group: 'Growth',
    name: `${own.name}: time on S1 of time on a tenth`,
    // Answers a second there by answers a second here are time here by time there.
    ours: ask(tenth.product, { addresses: small.addresses, isNew: true }),
    baseline: ask(stage.product, { addresses: own.addresses, isNew: true }),
    against: 'a tenth, S1',
    goal: atMost(1.2),
  })
  return runContests([contest(board, board), contest(stage.series, tenth.series)], stage)
}
