import { expect, test } from 'vitest'
import { benchPrograms } from './bench-programs.ts'

const server = (...args: string[]) => ({ file: 'apps/api/bench/bench.ts', args })
const pages = (...args: string[]) => ({ file: 'apps/web/bench/page-speed.ts', args })

test.each([
  ['', [server(), pages()]],
  ['-- --rounds 3', [server('--rounds', '3'), pages('--rounds', '3')]],
  ['--only pages', [pages()]],
  ['--only board,series --seconds 2', [server('--only=board,series', '--seconds', '2')]],
  ['--rounds=9 --only=board,pages', [server('--rounds=9', '--only=board'), pages('--rounds', '9')]],
])('pnpm bench %s runs its programs', (line, programs) => {
  expect(benchPrograms(line.split(' ').filter(Boolean))).toEqual(programs)
})
