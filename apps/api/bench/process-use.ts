import { z } from 'zod'

export const processUseSchema = z.object({ processorMs: z.number(), memoryMb: z.number() })
/** What a server process has used since it began, and the memory it holds now. */
export type ProcessUse = z.infer<typeof processUseSchema>

/** Question of the bench to a server process. */
export const ASK_USE = { ask: 'use' } as const

export function ownUse(): ProcessUse {
  const { user, system } = process.cpuUsage()
  return { processorMs: (user + system) / 1000, memoryMb: process.memoryUsage.rss() / 1024 / 1024 }
}
