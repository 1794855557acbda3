import autocannon, { type Result } from 'autocannon'
import { newAddress } from './bench-data.ts'
import { latencies } from './latencies.ts'
import type { Load, LoadResult, Question } from './load.ts'

process.once('disconnect', () => process.exit())
process.on('message', async (load: Load) => process.send?.(await run(load)))

/** How often it looks whether its time is over. */
const SAMPLE_MS = 100
const LONGEST_SECONDS = 20

let asked = 0

async function run(load: Load): Promise<LoadResult> {
  const { origin, connections, seconds, rate, ...question } = load
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
  if (times.length === 0) return runLonger(load)
  const elapsedMs = result.finish.getTime() - result.start.getTime()
  return { answers: times.length, perSecond: (times.length * 1000) / elapsedMs, ...latencies(times) }
}

/** A machine that is busy with other things can be silent for seconds. */
function runLonger(load: Load): Promise<LoadResult> {
  if (load.seconds > LONGEST_SECONDS) throw new Error(`Nothing answers at ${load.origin}${load.addresses[0]}`)
  return run({ ...load, seconds: load.seconds * 2 })
}

function requestsOf({ addresses, headers, isNew, isCrowd }: Omit<Question, 'origin'>) {
  if (!isNew) return addresses.map(path => ({ method: 'GET' as const, path, headers }))
  const setupRequest = (request: object) => {
    asked += 1
    const path = newAddress(addresses[asked % addresses.length] ?? '/', asked)
    return {
      ...request,
      path,
      headers: { ...headers, ...(isCrowd && { 'x-forwarded-for': readerAddress(asked) }) },
    }
  }
  return [{ method: 'GET' as const, setupRequest }]
}

/** An address of the network that is kept for measurements (RFC 2544). */
function readerAddress(reader: number): string {
  return `198.${18 + ((reader >> 16) & 1)}.${(reader >> 8) & 255}.${reader & 255}`
}
