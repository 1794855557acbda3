import { describe, expect, it, onTestFinished } from 'vitest'
import { EMPTY_SEEN } from '../cells/cell.ts'
import { entryRow } from '../cells/entry-row.fixture.ts'
import { cellKeyOf, rowKeyOf } from '../sheet-rows.ts'
import { createEntryStore } from '../store/entry-store.ts'
import { chosen } from '../store/grid-typing.ts'
import { planPaste } from './paste-plan.ts'
import { previewOf } from './paste-preview.ts'

const PERIODS = ['2021', '2022', '2023']

function placeRow(code: string, name: string, values: (number | null)[]) {
  return entryRow({
    indicator: { ...entryRow().indicator, slug: 'medelalder', name: 'Medelålder' },
    geography: { code, name },
    organisation: null,
    targets: [],
    history: [],
    plausibleRange: null,
    cells: PERIODS.map((period, index) => {
      const value = values[index] ?? null
      const measurementId = value === null ? null : index + 1
      return { ...EMPTY_SEEN, period, value, measurementId, knownFrom: null }
    }),
  })
}

const KALMAR = placeRow('0880', 'Kalmar', [41.2, 41.4, null])
const NYBRO = placeRow('0881', 'Nybro', [45, null, null])
const LOCKED = { ...placeRow('0882', 'Oskarshamn', []), lock: 'not_yours' as const }

function createDesk(today = '2026-11-22') {
  const rows = [KALMAR, NYBRO, LOCKED]
  const store = createEntryStore({
    person: 1,
    language: 'sv',
    today: () => today,
    send: async () => ({ kind: 'none', retryAfterMs: null }),
    findRows: () => Promise.reject(new Error('Nothing is sought')),
    openStorage: () => Promise.reject(new Error('This browser keeps nothing')),
    channel: null,
  })
  onTestFinished(() => store.close())
  store.takeSheet({
    asOf: '2026-11-22T08:00:00Z',
    revision: 1,
    scope: 'all',
    periods: PERIODS,
    rows,
    totals: { rows: 3, enterable: 2, empty: 2 },
    unplaced: 0,
    objectives: [],
    nextCursor: null,
  })
  const keys = rows.map(row => PERIODS.map(period => cellKeyOf(rowKeyOf(row), period)))
  return { store, periods: PERIODS, shape: { rows: keys, locked: new Set(keys[2]) } }
}

function preview(desk: ReturnType<typeof createDesk>, block: string[][]) {
  const plan = planPaste(desk, block, 'sv')
  if (!plan) throw new Error('The block is empty')
  return { plan, ...previewOf(desk, plan, 'sv') }
}

describe('The preview of a copied block', () => {
  it('tells what becomes of each value, and changes nothing', () => {
    const desk = createDesk()
    const before = desk.store.read().grid
    const { plan, rows, counts, asking } = preview(desk, [
      ['', '2021', '2022', '2023'],
      ['Kalmar', '41,2', '41,5', '41,6'],
      ['Nybro', '4S', '-', '45,3'],
      ['Oskarshamn', '45', '', ''],
      ['Linköping', '39', '', ''],
    ])
    expect(counts).toEqual({ added: 2, corrected: 1, same: 1, unclear: 1, unreadable: 1 })
    expect(asking).toBe(2)
    expect(plan).toMatchObject({ hasHeadings: true, unknown: ['Linköping'], locked: 1, outside: 1 })
    expect(rows.map(({ name }) => name)).toEqual(['Medelålder, Kalmar', 'Medelålder, Nybro'])
    expect(rows[0]?.cells).toMatchObject([
      { fate: 'same', text: '41,2' },
      { fate: 'corrected', before: '41,4', text: '41,5' },
      { fate: 'added', before: null, text: '41,6' },
    ])
    expect(rows[1]?.cells).toMatchObject([
      { fate: 'unreadable', text: '4S', remarks: ['Det står en bokstav i talet.'] },
      { fate: 'unclear', text: '-' },
      { fate: 'added' },
    ])
    expect(desk.store.read().grid).toBe(before)
  })

  it('says what is unusual about the values, what holds for the most of them first', () => {
    const desk = createDesk('2023-06-01')
    const { rows, remarks } = preview(desk, [
      ['', '2023'],
      ['Kalmar', '41,6'],
      ['Nybro', '450'],
    ])
    const notOver = 'Perioden pågår till och med 31 december 2023, men värdet sparas som hela periodens.'
    expect(rows[0]?.cells).toMatchObject([{ fate: 'added', remarks: [notOver] }])
    expect(remarks).toEqual([
      { words: notOver, cells: [desk.shape.rows[0]?.[2], desk.shape.rows[1]?.[2]] },
      { words: '450 är tio gånger 2021 års värde.', cells: [desk.shape.rows[1]?.[2]] },
    ])
  })

  it('begins at the chosen cell, and shows only the columns it fills', () => {
    const desk = createDesk()
    desk.store.change(grid => chosen(grid, desk.shape.rows[1]?.[1] ?? '', { language: 'sv' }))
    const { plan, periods, rows } = preview(desk, [['45,1', '45,2']])
    expect(plan.hasHeadings).toBe(false)
    expect(periods).toEqual(['2022', '2023'])
    expect(rows.map(({ name }) => name)).toEqual(['Medelålder, Nybro'])
  })

  it.each(['2022 kv1', '2022-Q1', '1922'])('puts no value under the heading %s in a year', heading => {
    const { plan, rows } = preview(createDesk(), [
      ['Mått', heading],
      ['Kalmar', '41,5'],
    ])
    expect(plan).toMatchObject({ outside: 1, unknown: [], unknownPeriods: [heading] })
    expect(rows).toEqual([])
  })

  it('takes words above the values for a heading', () => {
    const desk = createDesk()
    desk.store.change(grid => chosen(grid, desk.shape.rows[0]?.[2] ?? '', { language: 'sv' }))
    const { plan, counts } = preview(desk, [
      ['Kommun', 'Värde'],
      ['Nybro', '45,3'],
    ])
    expect(plan.unknown).toEqual([])
    expect(counts).toMatchObject({ added: 1, unreadable: 0 })
  })

  it('ends in the last column while no cell is chosen', () => {
    const { periods, rows } = preview(createDesk(), [['41,5', '41,6']])
    expect(periods).toEqual(['2022', '2023'])
    expect(rows.map(({ name }) => name)).toEqual(['Medelålder, Kalmar'])
  })

  it('of nothing is none', () => {
    expect(planPaste(createDesk(), [[' ', '']], 'sv')).toBeNull()
  })
})
