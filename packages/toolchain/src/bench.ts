import { spawnSync } from 'node:child_process'
import { benchPrograms } from './bench-programs.ts'
import { ROOT } from './workspace.ts'

/** One after the other: two at once would measure each other. */
for (const { file, args } of benchPrograms(process.argv.slice(2))) {
  console.log(`\n${file}\n`)
  const { status } = spawnSync(process.execPath, [file, ...args], { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
