import { spawnSync } from 'node:child_process'
import { benchPrograms } from './bench-programs.ts'
import { ROOT } from './workspace.ts'

/** What is measured is what `npm start` runs. */
const BUILD = { file: 'packages/toolchain/src/bootstrap.mjs', args: ['--build'] }

/** One after the other: two at once would measure each other. */
for (const { file, args } of [BUILD, ...benchPrograms(process.argv.slice(2))]) {
  console.log(`\n${file}\n`)
  const { status } = spawnSync(process.execPath, [file, ...args], { cwd: ROOT, stdio: 'inherit' })
  if (status !== 0) process.exitCode = 1
}
