import type { EntryRow, EntrySheet, Measurements } from '@malkoll/contracts'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { type CellKey, EMPTY_SEEN } from '../cells/cell.ts'
import { entryRow } from '../cells/entry-row.fixture.ts'
import { cellKeyOf, rowKeyOf } from '../sheet-rows.ts'
import { createEntryStore, type EntryStore, type EntryStoreParts } from './entry-store.ts'
import type { Answer } from './entry-sync.ts'
import { accepted } from './grid-answers.ts'
import { left, typed } from './grid-typing.ts'
import type { KeptCell } from './kept-cell.ts'

const AT = '2026-11-22T08:00:00Z'
const ODD = { code: 'outlier', message: '74 ligger långt från de andra.', requiresComment: false } as const

const REAL = entryRow({ targets: [], history: [] })
const EXAMPLE = entryRow({
  indicator: { ...REAL.indicator, slug: 'exempel-moten', name: 'Exempel: Möten' },
  example: true,
  targets: [],
})
const DECIDED = entryRow({ indicator: { ...REAL.indicator, slug: 'moten', name: 'Möten' }, targets: [] })

function cellOf(row: EntryRow): CellKey {
  return cellKeyOf(rowKeyOf(row), '2022')
}

function sheet(...rows: EntryRow[]): EntrySheet {
  return {
    asOf: AT,
    revision: 1,
    scope: 'own',
    periods: ['2021', '2022'],
    rows,
    totals: { rows: rows.length, enterable: rows.length, empty: rows.length },
    unplaced: 0,
    objectives: [],
    nextCursor: null,
  }
}

/** The row as the server tells it when 74 has been stored. */
function stored(row: EntryRow): EntryRow {
  return {
    ...row,
    cells: [{ ...EMPTY_SEEN, period: '2022', value: 74, measurementId: 7, knownFrom: AT }],
  }
}

/** A browser that a person comes back to, one visit after the other. */
function createBrowser() {
  const kept = new Map<CellKey, KeptCell>()
  const sent: Measurements[] = []

  async function store(body: Measurements): Promise<Answer> {
    sent.push(body)
    const items = body.items.map(() => ({
      change: 'added' as const,
      measurementId: 7,
      value: 74,
      missing: null,
      warnings: [ODD],
      assessments: [],
    }))
    return { kind: 'stored', at: AT, items }
  }

  function visit(findRows: EntryStoreParts['findRows'] = async () => sheet()): EntryStore {
    const opened = createEntryStore({
      person: 1,
      language: 'sv',
      today: () => '2026-11-22',
      send: store,
      findRows,
      channel: null,
      openStorage: async () => ({
        adopt: async () => [...kept],
        async write(changes) {
          for (const [key, cell] of changes) cell ? kept.set(key, cell) : kept.delete(key)
        },
        whenOthersClose: () => {},
        close: () => {},
      }),
    })
    onTestFinished(() => opened.close())
    return opened
  }

  return { kept, sent, visit }
}

function type(store: EntryStore, row: EntryRow, text: string) {
  store.change(grid => left(typed(grid, cellOf(row), text, 'sv'), cellOf(row), 'sv'))
}

/** Opens the page with these rows, and waits until the drafts have been read. */
async function open(store: EntryStore, ...rows: EntryRow[]) {
  store.takeSheet(sheet(...rows))
  await vi.waitFor(() => expect(store.read().keepsDrafts).toBe(true))
}

describe('The next visit', () => {
  it('still asks about an unusual value that was stored, until that is answered', async () => {
    const browser = createBrowser()
    const first = browser.visit()
    await open(first, REAL)
    type(first, REAL, '74')
    await vi.waitFor(() => expect(first.readCell(cellOf(REAL))?.question?.kind).toBe('unusual'))

    const second = browser.visit()
    await open(second, stored(REAL))
    await vi.waitFor(() =>
      expect(second.readCell(cellOf(REAL))).toMatchObject({
        state: 'unusual',
        question: { kind: 'unusual', warnings: [ODD] },
      }),
    )
    second.change(grid => accepted(grid, [cellOf(REAL)]))
    await vi.waitFor(() => expect(browser.kept.size).toBe(0))
  })

  it('asks no more about a value that has been corrected since', async () => {
    const browser = createBrowser()
    browser.kept.set(cellOf(REAL), { draft: null, asked: { measurementId: 6, warnings: [ODD] } })
    const store = browser.visit()
    await open(store, stored(REAL))
    await vi.waitFor(() => expect(browser.kept.size).toBe(0))
    expect(store.readCell(cellOf(REAL))).toMatchObject({ state: 'untouched', question: null })
  })

  it('stores a value whose målvärde was decided just before the page was closed', async () => {
    const browser = createBrowser()
    const first = browser.visit()
    await open(first, EXAMPLE)
    type(first, EXAMPLE, '74')
    await vi.waitFor(() => expect(browser.kept.has(cellOf(EXAMPLE))).toBe(true))
    first.moveTo(cellOf(DECIDED), cellOf(EXAMPLE))
    await vi.waitFor(() => expect([...browser.kept.keys()]).toEqual([cellOf(DECIDED)]))
    expect(browser.sent).toEqual([])

    await open(
      browser.visit(async () => sheet(DECIDED)),
      REAL,
    )
    await vi.waitFor(() => expect(browser.sent[0]?.items).toMatchObject([{ indicator: 'moten', value: 74 }]))
  })

  it('asks whether a value typed for an example is meant for the målvärde that has replaced it', async () => {
    const browser = createBrowser()
    const first = browser.visit()
    await open(first, EXAMPLE)
    type(first, EXAMPLE, '74')
    await vi.waitFor(() => expect(browser.kept.has(cellOf(EXAMPLE))).toBe(true))

    const second = browser.visit(async () => sheet(DECIDED))
    await open(second, REAL)
    await vi.waitFor(() => expect(second.readCell(cellOf(DECIDED))?.question?.kind).toBe('unfinished'))
    await vi.waitFor(() => expect([...browser.kept.keys()]).toEqual([cellOf(DECIDED)]))
    expect(second.read().elsewhere).toEqual([])
  })

  it('tells of a draft that no cell is found for, and lets it be thrown away', async () => {
    const browser = createBrowser()
    const first = browser.visit()
    await open(first, REAL)
    type(first, REAL, '-')
    await vi.waitFor(() => expect(browser.kept.size).toBe(1))

    const second = browser.visit()
    await open(second, DECIDED)
    await vi.waitFor(() => expect([...second.read().homeless.keys()]).toEqual([cellOf(REAL)]))
    second.dropHomeless()
    await vi.waitFor(() => expect(browser.kept.size).toBe(0))
  })

  it('goes on seeking the row of a draft when the server has not answered', async () => {
    const browser = createBrowser()
    const first = browser.visit()
    await open(first, REAL)
    type(first, REAL, '-')
    await vi.waitFor(() => expect(browser.kept.size).toBe(1))

    const findRows = vi.fn(async () => sheet(REAL)).mockRejectedValueOnce(new Error('No contact'))
    const second = browser.visit(findRows)
    await open(second, DECIDED)
    await vi.waitFor(() => expect(findRows).toHaveBeenCalledTimes(1))
    expect(second.read().elsewhere).toEqual([cellOf(REAL)])
    second.takeSheet(sheet(DECIDED))
    await vi.waitFor(() => expect(second.readCell(cellOf(REAL))?.question?.kind).toBe('sign'))
    expect(second.read().elsewhere).toEqual([])
  })
})
