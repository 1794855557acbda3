import { type MeasuredRow, measuredRow, ratios } from '@malkoll/toolchain/measured-row'
import { formatFigure } from '@malkoll/toolchain/measured-table'
import { recordAnswer } from './recorded-answer.ts'
import type { BenchServer } from './servers.ts'
import { askedBy, type Stage } from './stage.ts'
import type { Subject } from './subjects.ts'

/**
 * What an answer from memory costs the server's own process, against the bare one. Beside answers a second it tells
 * the server from the load generator, which has to share the processors with it.
 */
export async function measureProcessorTime(stage: Stage, subject: Subject): Promise<MeasuredRow> {
  const { product, bare } = stage
  const [address = '/'] = subject.addresses
  await bare.keep(await recordAnswer(product.origin, address, {}))
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < stage.rounds; round += 1) {
    ours.push(await microsecondsPerAnswer(stage, product, address))
    theirs.push(await microsecondsPerAnswer(stage, bare, address))
  }
  const median = (values: number[]) =>
    formatFigure(measuredRow({ group: '', name: '', unit: '', values }).median)
  return measuredRow({
    group: subject.name,
    name: 'cached, processor time of bare',
    unit: '×',
    values: ratios(theirs, ours),
    note: `${median(ours)} µs, bare ${median(theirs)} µs`,
  })
}

async function microsecondsPerAnswer(stage: Stage, server: BenchServer, address: string): Promise<number> {
  const before = await server.use()
  const { answers } = await askedBy(stage, 10)({ origin: server.origin, addresses: [address] })()
  const after = await server.use()
  return ((after.processorMs - before.processorMs) * 1000) / answers
}
