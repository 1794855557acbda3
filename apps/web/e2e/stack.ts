import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from '@malkoll/toolchain/chromium'
import { createRunFolder, type RunFolder } from '@malkoll/toolchain/run-folder'
import { type BrowserServer, chromium } from 'playwright-core'

const ROOT = fileURLToPath(new URL('../../../', import.meta.url))
const BUILT = ['apps/web/dist/index.html', 'apps/api/dist/main.js']
const FIRST_ADDRESS = /http\S+\/inbjudan\/\S+/
const READY = /http:\/\/127\.0\.0\.1:\d+/
const START_LIMIT_MS = 180_000

/** Only the last list of features holds, and Playwright gives one: here it is, with ours after it. */
const DISABLED_FEATURES = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  // The lists under the address bar, two pages that every window would load: half the time that opening one takes.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
]

const QUIET_FLAGS = [
  `--disable-features=${DISABLED_FEATURES.join(',')}`,
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Stack {
  /** Where the server answers, without a slash at the end. */
  origin: string
  /** Where Playwright connects to the browser. */
  browserEndpoint: string
  stop(): Promise<void>
}

/**
 * The server as `npm start` runs it, with a data folder of its own, at first a copy of `data` when that is given, and a
 * browser. Both end with this process.
 */
export async function startStack(data?: string): Promise<Stack> {
  const folder = await createRunFolder()
  let browser: BrowserServer | undefined
  const stop = async () => {
    await browser?.close()
    await folder.clear()
  }
  try {
    browser = await launchBrowser(folder)
    const { origin } = await startServer(folder, { data })
    return { origin, browserEndpoint: browser.wsEndpoint(), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Playwright makes the browser's user data folder in the temporary folder: here one that goes with the run. */
async function launchBrowser(folder: RunFolder): Promise<BrowserServer> {
  const usual = process.env.TMPDIR
  process.env.TMPDIR = folder.path
  try {
    const executablePath = ensureChromium(console.log)
    return await chromium.launchServer({ executablePath, chromiumSandbox: false, args: QUIET_FLAGS })
  } finally {
    if (usual === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = usual
  }
}

export interface RunningServer {
  origin: string
  /** All that it has printed. */
  output(): string
  /** Ends it as its operator does: then its data may be copied. */
  stop(): Promise<void>
  /** Ends it as a power cut would. */
  kill(): Promise<void>
}

/** Where the server of the folder keeps its data. */
export function dataOf(folder: RunFolder): string {
  return join(folder.path, 'data')
}

/**
 * A server whose data lie in the folder, at first a copy of `data` when that is given. Without a port it takes a free
 * one.
 */
export async function startServer(
  folder: RunFolder,
  { data, port = '0' }: { data?: string | undefined; port?: string } = {},
): Promise<RunningServer> {
  if (!BUILT.every(file => existsSync(join(ROOT, file))))
    throw new Error('Build the pages and the server first: npm run pretest')
  if (data) await cp(data, dataOf(folder), { recursive: true })
  // The folder as an argument marks the process as the run's; the server takes no arguments.
  const server = spawn(
    join(ROOT, 'node_modules/.bin/node'),
    [join(ROOT, 'apps/api/dist/main.js'), folder.path],
    {
      cwd: ROOT,
      env: { PATH: process.env.PATH, DATA_DIR: dataOf(folder), PORT: port, LOG_LEVEL: 'warn' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  if (server.pid) folder.own(server.pid)
  let output = ''
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', chunk => {
      output += chunk
    })
  }
  const origin = await originOf(server)
  return {
    origin,
    output: () => output,
    stop: () => end(server, 'SIGTERM'),
    kill: () => end(server, 'SIGKILL'),
  }
}

async function end(server: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const ended = once(server, 'exit')
  server.kill(signal)
  await ended
}

/** Where the first administrator chooses a password: printed after the server answers, as long as there is nobody. */
export async function firstAddressOf(server: RunningServer): Promise<string> {
  const until = Date.now() + START_LIMIT_MS
  while (Date.now() < until) {
    const address = FIRST_ADDRESS.exec(server.output())?.[0]
    if (address) return address
    await sleep(50)
  }
  throw new Error(`The server printed no address for the first administrator:\n${server.output()}`)
}

function originOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const fail = (reason: string) => {
      clearTimeout(limit)
      reject(new Error(`The server ${reason}:\n${output}`))
    }
    const limit = setTimeout(() => fail('did not start in time'), START_LIMIT_MS)
    server.once('exit', code => fail(`ended with ${code}`))
    for (const stream of [server.stdout, server.stderr]) {
      stream?.on('data', chunk => {
        output += chunk
        const origin = READY.exec(output)?.[0]
        if (!origin) return
        clearTimeout(limit)
        resolve(origin)
      })
    }
  })
}
