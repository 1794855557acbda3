import { setImmediate as turn } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { logToStandardOutput } from './standard-output.ts'

it('the lines of one turn are written together, those of the next by themselves', async () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  try {
    const log = logToStandardOutput()
    log.write('one\n')
    log.write('two\n')
    expect(write).not.toHaveBeenCalled()
    await turn()
    log.write('three\n')
    await turn()
    expect(write.mock.calls).toEqual([['one\ntwo\n'], ['three\n']])
  } finally {
    write.mockRestore()
  }
})
