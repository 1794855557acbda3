import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))
const NODE = fileURLToPath(new URL('../../../../node_modules/.bin/node', import.meta.url))
const SERVER = fileURLToPath(new URL('../main.ts', import.meta.url))

const AUTH_SECRET = 'only-for-tests-'.repeat(3)

const COMMANDS = {
  /** As people start it; builds first when something has changed. */
  npm: ['npm', 'start'],
  node: [NODE, SERVER],
} as const

export interface ProcessOptions {
  command?: keyof typeof COMMANDS
  environment?: Record<string, string>
}

/** A process of the product, in a process group of its own. */
export class ServerProcess {
  readonly #child: ChildProcess
  readonly #ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
  #output = ''

  constructor(command: readonly string[], environment: Record<string, string> = {}) {
    const [program = NODE, ...options] = command
    this.#child = spawn(program, options, {
      cwd: ROOT,
      detached: true,
      env: { ...inherited(), HOST: '127.0.0.1', PORT: '0', AUTH_SECRET, ...environment },
    })
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', chunk => {
        this.#output += chunk
      })
    }
    this.#ended = once(this.#child, 'close').then(([code, signal]) => ({ code, signal }))
  }

  static start({ command = 'node', environment }: ProcessOptions = {}): ServerProcess {
    return new ServerProcess(COMMANDS[command], environment)
  }

  /** A program of the tests, in the same way. */
  static run(
    program: string,
    options: readonly string[],
    environment: Record<string, string> = {},
  ): ServerProcess {
    return new ServerProcess([NODE, program, ...options], environment)
  }

  get output(): string {
    return this.#output
  }

  /** The address it prints when it is ready. */
  async ready(): Promise<string> {
    const address = await this.printed(/answers at (http:\/\/\S+)/)
    return address[1] ?? ''
  }

  /** Waits until the output matches. Throws when the process ends before. */
  async printed(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.#output)
      if (match) return match
      const event = await Promise.race([once(this.#child.stdout ?? this.#child, 'data'), this.#ended])
      if ('code' in event && !pattern.test(this.#output)) {
        throw new Error(`The process ended with ${event.code ?? event.signal}:\n${this.#output}`)
      }
    }
  }

  /** Signals the process that was started, not what it has started itself. */
  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal)
  }

  signalGroup(signal: NodeJS.Signals): void {
    if (this.isAnyLeft()) process.kill(-this.#pid, signal)
  }

  ended() {
    return this.#ended
  }

  /** True while any process of the group lives. */
  isAnyLeft(): boolean {
    try {
      process.kill(-this.#pid, 0)
      return true
    } catch {
      return false
    }
  }

  /** Ends the whole group as a power cut would. */
  async kill(): Promise<void> {
    this.signalGroup('SIGKILL')
    await this.#ended
  }

  get #pid(): number {
    if (this.#child.pid === undefined) throw new Error('The process did not start')
    return this.#child.pid
  }
}

const SETTINGS =
  /^(PORT|HOST|DATABASE_URL|DATA_DIR|BASE_URL|AUTH_SECRET|TRUST_PROXY|LOG_LEVEL|METRICS_.*|ORG_.*|NODE_OPTIONS|VITEST.*)$/

/** What the tests run with, but none of the product's settings. */
function inherited(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !SETTINGS.test(name)))
}
