import { expect, it, vi } from 'vitest'
import { EMPTY_SEEN } from '../cells/cell.ts'
import { entryRow } from '../cells/entry-row.fixture.ts'
import { cellKeyOf, rowKeyOf } from '../sheet-rows.ts'
import { typed } from './grid-typing.ts'
import { storeOf } from './person-store.ts'

const ROW = entryRow({ cells: [{ ...EMPTY_SEEN, period: '2022', knownFrom: null }] })

function asksBeforeLeaving(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
}

it('asks before a page is left only for what its own person has typed', () => {
  vi.stubGlobal('window', new EventTarget())
  const first = storeOf(1, 'sv')
  first.takeSheet({
    ...{ asOf: '2026-11-22T08:00:00Z', revision: 1, scope: 'own', periods: ['2022'], rows: [ROW] },
    ...{ totals: null, unplaced: null, objectives: null, nextCursor: null },
  })
  first.change(grid => typed(grid, cellKeyOf(rowKeyOf(ROW), '2022'), '66', 'sv'))
  expect(asksBeforeLeaving()).toBe(true)
  storeOf(2, 'sv')
  expect(asksBeforeLeaving()).toBe(false)
})
