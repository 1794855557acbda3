import { expect, it } from 'vitest'
import { plainCell, slideTable } from './slide-table.ts'

const ROOM = { x: 64, y: 172, width: 1152, height: 400 }

function tableOf(...texts: string[]) {
  const columns = [{ text: 'Uppdrag', share: 1, align: 'start' as const }]
  const rows = texts.map(text => [plainCell(text)])
  return slideTable({ room: ROOM, name: 'Tabell', description: '', columns, rows })
}

it('gives a row of two lines more height than one of one, and fills no more than its room', () => {
  const long = 'Redovisa sammanhållen modell för ungas hälsa mellan regionen och länets kommuner. '.repeat(2)
  const { rowHeights, frame, size } = tableOf('Kort', long, 'Kort')
  const [head, short, tall, last] = rowHeights
  expect([head, last]).toEqual([short, short])
  expect((tall ?? 0) - (short ?? 0)).toBeGreaterThanOrEqual(size * 1.15)
  expect(frame.height).toBeLessThanOrEqual(ROOM.height)
})

it('has rows of a height even where a word is wider than its column', () => {
  const { rowHeights, size } = tableOf('å'.repeat(900))
  expect(size).toBe(12)
  expect(rowHeights.every(Number.isFinite)).toBe(true)
})
