import { expect, it } from 'vitest'
import { runCommand } from './task.ts'
import { toolPath } from './workspace.ts'

const TASKS = new URL('task.ts', import.meta.url).href

it('a signal ends the task under way, begins no other, and the run has failed', async () => {
  const script = `
    import { conclude, runCommand, runInOrder } from '${TASKS}'
    const task = (title, run) => ({ title, run })
    const outcomes = await runInOrder([
      task('first', async () => {
        setTimeout(() => process.kill(process.pid, 'SIGTERM'), 200)
        const { code } = await runCommand('sleep', ['20'])
        return { passed: 0, failed: code === 0 ? 0 : 1, output: 'ended' }
      }),
      task('second', async () => ({ passed: 1, failed: 0, output: '' })),
    ])
    conclude(outcomes)`
  const { code, output } = await runCommand(toolPath('node'), ['--input-type=module', '--eval', script])
  expect(code).toBe(1)
  expect(output).toContain('✗ first')
  expect(output).not.toContain('second')
})
