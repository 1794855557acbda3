import autocannon, { type Result } from 'autocannon'
import { ALL_IS_KNOWN } from './bench-data.ts'
import { latencies } from './latencies.ts'
import type { Load, LoadResult } from './load.ts'

process.once('disconnect', () => process.exit())
process.on('message', async (load: Load) => process.send?.(await run(load)))

/** How often it looks whether its time is over. */
const SAMPLE_MS = 100

let asked = 0

async function run({ origin, connections, seconds, rate, ...question }: Load): Promise<LoadResult> {
  const times: number[] = []
  const pace = { connections, duration: seconds, sampleInt: SAMPLE_MS, ...(rate && { overallRate: rate }) }
  const options = { ...pace, url: origin, requests: requestsOf(question) }
  const result = await new Promise<Result>((resolve, reject) => {
    autocannon(options, (error, done) => (error ? reject(error) : resolve(done))).on(
      'response',
      (_client, _status, _bytes, milliseconds) => times.push(milliseconds),
    )
  })
  const wrong = result.errors + result['4xx'] + result['5xx']
  if (wrong > 0) throw new Error(`${wrong} wrong answers at ${question.addresses[0]}`)
  if (times.length === 0) throw new Error(`No answer within ${seconds} s at ${question.addresses[0]}`)
  const elapsedMs = result.finish.getTime() - result.start.getTime()
  return { perSecond: (times.length * 1000) / elapsedMs, ...latencies(times) }
}

function requestsOf({ addresses, headers, isNew }: Pick<Load, 'addresses' | 'headers' | 'isNew'>) {
  if (!isNew) return addresses.map(path => ({ method: 'GET' as const, path, headers }))
  return [
    {
      method: 'GET' as const,
      headers,
      setupRequest: (request: object) => ({ ...request, path: next(addresses) }),
    },
  ]
}

/** No moment is asked for twice in a run. All are after the last revision: the work and the figures are the same. */
function next(addresses: readonly string[]): string {
  asked += 1
  const address = addresses[asked % addresses.length] ?? '/'
  const moment = new Date(ALL_IS_KNOWN.getTime() + asked).toISOString()
  return `${address}${address.includes('?') ? '&' : '?'}asOf=${moment}`
}
