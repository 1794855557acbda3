import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A process that does one thing asked of it at a time, and ends with this one. */
export interface Worker {
  ask(question: object): Promise<unknown>
  stop(): Promise<void>
}

/** Starts `file` of this folder. The bytes of answers cross as they are. */
export function startWorker(file: string): Worker {
  const child = forkProcess(file)
  return { ask: question => askProcess(child, question), stop: () => stopProcess(child) }
}

export function forkProcess(
  file: string,
  {
    environment = {},
    output = 'inherit',
    nodeOptions = [],
  }: {
    environment?: Record<string, string>
    output?: 'inherit' | number
    nodeOptions?: readonly string[]
  } = {},
): ChildProcess {
  return fork(fileURLToPath(new URL(file, import.meta.url)), {
    serialization: 'advanced',
    execArgv: [...nodeOptions],
    stdio: ['ignore', output, output, 'ipc'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TMPDIR: process.env.TMPDIR, ...environment },
  })
}

/** Throws with the reason of a worker that ended instead of answering. */
export async function askProcess(child: ChildProcess, question: object): Promise<unknown> {
  const abort = new AbortController()
  const { signal } = abort
  const answered = once(child, 'message', { signal })
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`The process ${child.spawnargs.at(-1)} ended with ${code}`)
  })
  child.send(question)
  try {
    const [answer] = await Promise.race([answered, ended])
    return answer
  } finally {
    ended.catch(() => {})
    answered.catch(() => {})
    abort.abort()
  }
}

export async function stopProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  await exited
}
