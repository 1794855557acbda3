/** What a server process has used since it began, and the memory it holds now. */
export interface ProcessUse {
  processorMs: number
  memoryMb: number
}

/** Question of the bench to a server process. */
export const ASK_USE = { ask: 'use' } as const

/** Imports nothing, as the bare server's start is measured too. */
export function ownUse(): ProcessUse {
  const { user, system } = process.cpuUsage()
  return { processorMs: (user + system) / 1000, memoryMb: process.memoryUsage.rss() / 1024 / 1024 }
}
