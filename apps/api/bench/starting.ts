import { atMost, type Goal, type MeasuredRow, measuredRow, ratios } from '@malkoll/toolchain/measured-row'
import { formatMedian } from '@malkoll/toolchain/measured-table'
import { recordAnswer } from './recorded-answer.ts'
import { type BenchServer, startBare, startProduct } from './servers.ts'
import { askedBy, type Stage } from './stage.ts'
import { BOARD_ADDRESS } from './subjects.ts'

interface Started {
  readyMs: number
  memoryMb: number
}

/** Time to the first answer and memory after a second of reading, each round with processes of its own. */
export async function measureStart(stage: Stage): Promise<MeasuredRow[]> {
  const database = { kind: 'postgresql', url: stage.databaseUrl } as const
  const answer = await recordAnswer(stage.product.origin, BOARD_ADDRESS, {})
  const ours: Started[] = []
  const bare: Started[] = []
  for (let round = 1; round <= stage.rounds; round += 1) {
    ours.push(await measureOne(stage, await startProduct(database, stage.folder)))
    const server = await startBare(stage.folder)
    await server.keep(answer)
    bare.push(await measureOne(stage, server))
    stage.progress(`started ${round} of ${stage.rounds}`)
  }
  return [
    compare('time to ready', 'ms', started => started.readyMs, atMost(2.5)),
    compare('memory', 'MB', started => started.memoryMb, atMost(1.3)),
  ]

  function compare(
    name: string,
    unit: string,
    figure: (started: Started) => number,
    goal: Goal,
  ): MeasuredRow {
    const [own, theirs] = [ours.map(figure), bare.map(figure)]
    const note = `${formatMedian(own)} ${unit}, bare ${formatMedian(theirs)} ${unit}`
    return measuredRow({ group: 'Process', name, unit: '×', values: ratios(own, theirs), goal, note })
  }
}

async function measureOne(stage: Stage, server: BenchServer): Promise<Started> {
  try {
    await askedBy(stage, 10)(server, { addresses: [BOARD_ADDRESS] })()
    return { readyMs: server.readyMs, memoryMb: (await server.use()).memoryMb }
  } finally {
    await server.stop()
  }
}
