import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import { mkdtemp, readdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const NAME = /^malkoll-test-(\d+)-\w+$/

/**
 * Waits for its input to end, which also happens when the owner is killed, and then clears up after the owner. A
 * process is stopped only when its command line names the folder: the number alone may be another's by now.
 */
const KEEPER = `
cat > /dev/null
for pid in $(cat "$1/pids" 2>/dev/null); do
  case "$(cat "/proc/$pid/cmdline" 2>/dev/null || ps -o args= -p "$pid")" in
    *"$1"*)
      kill -INT "$pid"
      for turn in $(seq 25); do kill -0 "$pid" 2>/dev/null || break; sleep 0.2; done
      kill -KILL "$pid" 2>/dev/null ;;
  esac
done
rm -rf "$1"
`

export interface RunFolder {
  path: string
  /** Has the process stopped when the folder is cleared. Its command line must name the folder. */
  own(pid: number): void
  /** Stops the owned processes and removes the folder; the same happens when this process is killed. */
  clear(): Promise<void>
}

/** A temporary folder for one run of tests. Folders of runs that were killed together with their keeper go first. */
export async function createRunFolder(parent: string = tmpdir()): Promise<RunFolder> {
  await clearAbandonedFolders(parent)
  const path = await mkdtemp(join(parent, `malkoll-test-${process.pid}-`))
  const keeper = startKeeper(path)
  return {
    path,
    own: pid => appendFileSync(join(path, 'pids'), `${pid}\n`),
    clear: () => release(keeper),
  }
}

async function clearAbandonedFolders(parent: string): Promise<void> {
  const abandoned = (await readdir(parent)).filter(name => {
    const owner = NAME.exec(name)?.[1]
    return owner !== undefined && !isRunning(Number(owner))
  })
  await Promise.all(abandoned.map(name => release(startKeeper(join(parent, name)))))
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function startKeeper(folder: string): ChildProcess {
  const keeper = spawn('sh', ['-c', KEEPER, 'sh', folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  keeper.unref()
  return keeper
}

async function release(keeper: ChildProcess): Promise<void> {
  keeper.ref()
  const exited = once(keeper, 'exit')
  keeper.stdin?.end()
  await exited
}
