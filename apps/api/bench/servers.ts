import type { ChildProcess } from 'node:child_process'
import { openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'
import type { DatabaseConfig } from '../src/db/database.ts'
import { freePort } from '../src/testing/postgres-cluster.ts'
import { ASK_USE, type ProcessUse } from './process-use.ts'
import type { RecordedAnswer } from './recorded-answer.ts'
import { askProcess, forkProcess, stopProcess } from './worker.ts'

const processUseSchema = z.object({ processorMs: z.number(), memoryMb: z.number() })

const PACKAGE = new URL('../../../package.json', import.meta.url)
const packageSchema = z.object({ scripts: z.object({ start: z.string() }) })

const POLL_MS = 2
const READY_WITHIN_MS = 60_000

export interface BenchServer {
  origin: string
  /** From the start of the process to its first answer. */
  readyMs: number
  use(): Promise<ProcessUse>
  stop(): Promise<void>
}

export interface BareServer extends BenchServer {
  keep(answer: RecordedAnswer): Promise<void>
}

/** The product with its own defaults; its log goes to a file, as under a process manager. */
export async function startProduct(database: DatabaseConfig, folder: string): Promise<BenchServer> {
  const { server } = await start('product-process.ts', folder, {
    settings: settingsOf(database),
    nodeOptions: nodeOptions(),
  })
  return server
}

interface StartOptions {
  settings?: Record<string, string>
  nodeOptions?: readonly string[]
}

/** What `npm start` tells Node. */
function nodeOptions(): string[] {
  const { scripts } = packageSchema.parse(JSON.parse(readFileSync(PACKAGE, 'utf8')))
  return scripts.start.split(' ').filter(word => word.startsWith('--'))
}

function settingsOf(database: DatabaseConfig): Record<string, string> {
  if (database.kind === 'embedded') return { DATA_DIR: database.dataDir }
  return { DATABASE_URL: database.url, AUTH_SECRET: 'only-for-the-bench-'.repeat(2) }
}

export async function startBare(folder: string): Promise<BareServer> {
  const { server, child } = await start('bare-process.ts', folder, {})
  return {
    ...server,
    async keep(answer) {
      await askProcess(child, answer)
    },
  }
}

async function start(file: string, folder: string, { settings = {}, nodeOptions = [] }: StartOptions) {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const output = openSync(join(folder, `${file}-${port}.log`), 'w')
  const begun = performance.now()
  const environment = { TRUST_PROXY: 'true', HOST: '127.0.0.1', PORT: String(port), ...settings }
  const child = forkProcess(file, { environment, output, nodeOptions })
  await ready(origin, child)
  const readyMs = performance.now() - begun
  const use = async () => processUseSchema.parse(await askProcess(child, ASK_USE))
  const server: BenchServer = { origin, readyMs, use, stop: () => stopProcess(child) }
  return { server, child }
}

async function ready(origin: string, child: ChildProcess): Promise<void> {
  const end = performance.now() + READY_WITHIN_MS
  while (performance.now() < end && child.exitCode === null) {
    const answer = await fetch(`${origin}/health/ready`).catch(() => null)
    if (answer?.ok) return
    await wait(POLL_MS)
  }
  throw new Error(`${child.spawnargs.at(-1)} did not become ready at ${origin}`)
}
