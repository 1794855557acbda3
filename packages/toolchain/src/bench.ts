import { spawnSync } from 'node:child_process'
import { benchPrograms } from './bench-programs.ts'
import { ROOT } from './workspace.ts'

/** What is measured is what `npm start` runs. */
const BUILD = { file: 'packages/toolchain/src/bootstrap.mjs', args: ['--build'] }

/** One after the other: two at once would measure each other. Without pages and a server there is nothing to measure. */
const programs = [BUILD, ...benchPrograms(process.argv.slice(2))]
for (const program of programs) {
  if (run(program)) continue
  process.exitCode = 1
  if (program === BUILD) break
}

/** Whether it went well. */
function run({ file, args }: { file: string; args: string[] }): boolean {
  console.log(`\n${file}\n`)
  return spawnSync(process.execPath, [file, ...args], { cwd: ROOT, stdio: 'inherit' }).status === 0
}
