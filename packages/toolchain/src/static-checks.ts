import { bundleSize } from './bundle-size.ts'
import { runCommand, type Task } from './task.ts'
import { toolPath } from './workspace.ts'

/** What can be judged without running the product. */
export const STATIC_CHECKS: readonly Task[] = [
  check('Types of server, packages and migrations', 'tsc', ['--noEmit', '-p', 'tsconfig.json']),
  check('Types of the pages', 'tsc', ['--noEmit', '-p', 'apps/web/tsconfig.json']),
  check('Types of the browser tests', 'tsc', ['--noEmit', '-p', 'apps/web/e2e/tsconfig.json']),
  check('Format, lint and import boundaries', 'biome', ['check', '--error-on-warnings', '.']),
  check('Unused files, exports and dependencies', 'knip', ['--no-progress']),
  check('Table types against the migrations', 'node', ['apps/api/src/db/generate-schema.ts', '--check']),
  { title: 'Sizes of scripts and fonts', run: bundleSize },
]

function check(title: string, tool: string, args: string[]): Task {
  return {
    title,
    async run() {
      const { code, output } = await runCommand(toolPath(tool), args)
      return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output }
    },
  }
}
