import { z } from 'zod'
import { startWorker } from './worker.ts'

/** What readers ask, each in turn. */
export interface Question {
  origin: string
  addresses: readonly string[]
  headers?: Record<string, string>
  /** True: every address gets a moment of its own, so that none is in the answers' memory. */
  isNew?: boolean
  /** True: every question comes from a reader of its own, as limits count them. */
  isCrowd?: boolean
}

export interface Load extends Question {
  connections: number
  seconds: number
  /** Answers a second of all connections; as many as the server gives when left out. */
  rate?: number
}

export const loadResultSchema = z.object({
  answers: z.number(),
  perSecond: z.number(),
  p50Ms: z.number(),
  p99Ms: z.number(),
})
export type LoadResult = z.infer<typeof loadResultSchema>

export interface LoadGenerator {
  /** Throws when an answer is neither 200 nor 304: a figure of refusals is none. */
  run(load: Load): Promise<LoadResult>
  stop(): Promise<void>
}

/** Readers in a process of their own. */
export function startLoadGenerator(): LoadGenerator {
  const worker = startWorker('load-process.ts')
  return { run: async load => loadResultSchema.parse(await worker.ask(load)), stop: worker.stop }
}
