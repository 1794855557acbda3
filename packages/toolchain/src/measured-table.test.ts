import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { atLeast, atMost, measuredRow } from './measured-row.ts'
import { formatFigure, measuredTable, writeMeasured } from './measured-table.ts'

const rows = [
  measuredRow({ group: 'Board', name: 'cached', unit: '×', values: [0.8, 0.82, 0.9], goal: atLeast(0.7) }),
  measuredRow({
    group: 'Board',
    name: 'p99',
    unit: 'ms',
    values: [14.04, 15, 16],
    goal: atMost(12),
    note: '50 c',
  }),
  measuredRow({ group: 'Size', name: 'series', unit: 'kB', values: [8.2] }),
]

it('the table has a line for each row under its group, with what was missed in capitals', () => {
  expect(measuredTable(rows).split('\n')).toEqual([
    '          median  middle half  goal           behind it',
    '',
    'Board',
    '  cached  0.82 ×  0.81–0.86    ≥ 0.7  met',
    '  p99     15 ms   14.52–15.5   ≤ 12   MISSED  50 c',
    '',
    'Size',
    '  series  8.2 kB',
  ])
})

it('the file holds the same rows, and on which machine they were measured', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'malkoll-measured-'))
  try {
    const file = join(folder, 'results', 'bench.json')
    await writeMeasured(file, rows)
    const written = JSON.parse(await readFile(file, 'utf8'))
    expect(written.rows).toEqual(rows)
    expect(written.machine).toMatchObject({ node: process.version, processors: expect.any(Number) })
  } finally {
    await rm(folder, { recursive: true })
  }
})

it.each([
  [0.70449, '0.704'],
  [10.041, '10.04'],
  [85_123.4, '85123'],
  [0, '0'],
])('%s is written %s', (value, text) => {
  expect(formatFigure(value)).toBe(text)
})
