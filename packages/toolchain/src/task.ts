import { spawn } from 'node:child_process'
import { delimiter } from 'node:path'
import { ROOT, toolPath } from './workspace.ts'

export interface Outcome {
  passed: number
  failed: number
  /** What to show when something failed. */
  output: string
}

export interface Task {
  title: string
  run(): Promise<Outcome>
}

export interface CommandResult {
  code: number
  output: string
}

const running = new Set<ReturnType<typeof spawn>>()
let isInterrupted = false

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    isInterrupted = true
    for (const child of running) child.kill(signal)
    process.exitCode = 1
  })
}

/** Runs a program in the clone with the workspace's own Node first in PATH; a signal to this process reaches it. */
export function runCommand(
  program: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<CommandResult> {
  const path = `${toolPath('')}${delimiter}${process.env.PATH ?? ''}`
  const child = spawn(program, args, {
    cwd: ROOT,
    env: { ...process.env, ...environment, PATH: path, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  return new Promise(resolve => {
    child.once('error', error => resolve({ code: 1, output: error.message }))
    child.once('close', code => {
      running.delete(child)
      resolve({ code: code ?? 1, output })
    })
  })
}

/**
 * Runs the tasks one after the other, each with its heading, its time and, when it failed, what it said. A signal to
 * this process ends the task under way, and none begins after it.
 */
export async function runInOrder(tasks: readonly Task[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for (const task of tasks) {
    if (isInterrupted) break
    outcomes.push(await runTask(task))
  }
  return outcomes
}

async function runTask({ title, run }: Task): Promise<Outcome> {
  const startedAt = performance.now()
  const outcome = await run()
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  const mark = outcome.failed === 0 ? '✓' : '✗'
  console.log(`${mark} ${title}: ${outcome.passed} passed, ${outcome.failed} failed (${seconds} s)`)
  if (outcome.failed > 0) console.log(`\n${outcome.output.trim()}\n`)
  return outcome
}

/** Prints the last line, `N passed, N failed`, and sets the exit code by it. */
export function conclude(outcomes: readonly Outcome[]): void {
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0)
  console.log(`\n${passed} passed, ${failed} failed`)
  if (failed > 0) process.exitCode = 1
}
