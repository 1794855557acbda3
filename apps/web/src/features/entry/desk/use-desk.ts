import type { EntryRow, EntrySheet, SignedInUser } from '@malkoll/contracts'
import { type FocusEvent, useCallback, useEffect, useMemo, useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import type { EntrySearch } from '../../../lib/page-search.ts'
import { useHoldsText } from '../../../ui/use-holds-text.ts'
import { useIsNarrow } from '../../../ui/use-is-narrow.ts'
import type { CellKey } from '../cells/cell.ts'
import { focusCell, isOwnedBy } from '../cells/cell-field.ts'
import { needOf, type ShownRow, saysSomething } from '../entry-rows.ts'
import { cellKeyOf, partsOf, type RowKey, rowKeyOf } from '../sheet-rows.ts'
import type { EntryStore } from '../store/entry-store.ts'
import { left } from '../store/grid-typing.ts'
import { type EntryDesk, useEntry } from '../store/use-entry.ts'

/** What of the sheets is on the page. */
export interface DeskView {
  sheet: EntrySheet | undefined
  periods: readonly string[]
  entryPeriod: string
  isOwn: boolean
  mayEnter: boolean
  onlyLeft: boolean
  /** Every row of the sheets, with what it needs. */
  shown: ReadonlyMap<RowKey, ShownRow>
  listed: readonly EntryRow[]
  /** Those of them that are not filtered away here. */
  visible: readonly RowKey[]
  /** The store has the sheets. */
  isTaken: boolean
}

export function useDeskView(
  store: EntryStore,
  { sheets, user, search }: { sheets: readonly EntrySheet[]; user: SignedInUser; search: EntrySearch },
): DeskView {
  const rows = useEntry(store, state => state.rows)
  const [sheet] = sheets
  const periods = sheet?.periods ?? []
  const entryPeriod = periods.at(-1) ?? ''
  const shown = useShownRows(store, sheets, entryPeriod)
  const mayEnter = user.actions.includes('measurements.enter')
  const onlyLeft = mayEnter && search.kvar === '1'
  const kept = useLeft(onlyLeft, shown)
  const known = [...shown.keys()].filter(key => rows.has(key))
  return {
    ...{ sheet, periods, entryPeriod, mayEnter, onlyLeft, shown },
    isOwn: sheet?.scope === 'own',
    listed: known.flatMap(key => rows.get(key) ?? []),
    visible: known.filter(key => !onlyLeft || kept.has(key)),
    isTaken: shown.size > 0 || sheet?.rows.length === 0,
  }
}

/** The rows of the sheets in their order, with what each still needs in the period that is entered. */
function useShownRows(
  store: EntryStore,
  sheets: readonly EntrySheet[],
  period: string,
): ReadonlyMap<RowKey, ShownRow> {
  useEntry(store, state => state)
  return new Map(
    sheets.flatMap(({ rows }) =>
      rows.flatMap(row => {
        const key = rowKeyOf(row)
        const reading = store.readCell(cellKeyOf(key, period))
        const last = row.cells.at(-1)
        if (!reading || !last) return []
        const asking = row.cells.filter(cell => isAsking(store.readCell(cellKeyOf(key, cell.period)))).length
        return [[key, { wasEmpty: !saysSomething(last), need: needOf(reading), asking }] as const]
      }),
    ),
  )
}

function isAsking(reading: ReturnType<EntryStore['readCell']>): boolean {
  return reading !== undefined && needOf(reading).needsPerson
}

/** Rows that were left to do when the filter was turned on, or became so; none goes while it is worked on. */
function useLeft(isOn: boolean, shown: ReadonlyMap<RowKey, ShownRow>): ReadonlySet<RowKey> {
  const [kept, setKept] = useState<ReadonlySet<RowKey>>(new Set())
  const open = [...shown].flatMap(([key, { need, asking }]) =>
    need.isLocked || (need.isDone && asking === 0) ? [] : [key],
  )
  const missing = isOn && open.some(key => !kept.has(key))
  if (missing) setKept(new Set([...kept, ...open]))
  if (!isOn && kept.size > 0) setKept(new Set())
  return kept
}

/** There is room for the panel beside the grid. */
const WIDE_REM = 64

interface DeskParts extends Pick<DeskView, 'visible' | 'periods' | 'entryPeriod'> {
  search: EntrySearch
  onSearch: (change: Partial<EntrySearch>) => void
  /** Asks for the sheet anew. */
  ask: () => void
  say: (text: string) => void
}

export function useDesk(store: EntryStore, parts: DeskParts): EntryDesk {
  const { periods, entryPeriod, say } = parts
  const isNarrow = useIsNarrow()
  const isWide = useHoldsText(WIDE_REM)
  const refresh = useRefresh(parts)
  const shown = parts.visible.join('\n')
  return useMemo(() => {
    const columns = isNarrow ? [entryPeriod] : periods
    const rowKeys = shown === '' ? [] : shown.split('\n')
    const rows = rowKeys.map(row => columns.map(period => cellKeyOf(row, period)))
    const known = store.read().rows
    const locked = rowKeys.flatMap((row, index) => (known.get(row)?.lock ? (rows[index] ?? []) : []))
    const shape = { rows, locked: new Set(locked) }
    return { store, shape, periods, entryPeriod, isNarrow, isWide, refresh, say }
  }, [store, shown, periods, entryPeriod, isNarrow, isWide, refresh, say])
}

/** Asks for the sheet anew; a cell that it did not have before is gone to as soon as it is there. */
function useRefresh({ ask, visible, periods, search, onSearch }: DeskParts): EntryDesk['refresh'] {
  const [awaited, setAwaited] = useState<CellKey | null>(null)
  const { row, period } = partsOf(awaited ?? '')
  const isSought = search.q !== undefined
  const isHere = visible.includes(row) && periods.includes(period)
  useEffect(() => {
    if (!isHere || awaited === null) return
    focusCell(awaited)
    setAwaited(null)
  }, [isHere, awaited])
  return useCallback(
    (goTo?: CellKey, measure?: string) => {
      if (goTo !== undefined) setAwaited(goTo)
      if (isSought && measure !== undefined) onSearch({ q: measure })
      ask()
    },
    [ask, isSought, onSearch],
  )
}

/** A cell is left for another one, not for what belongs to it, for the help over it or for another window. */
export function useLeaving(store: EntryStore): (event: FocusEvent) => void {
  const language = useLanguage()
  const leave = useCallback(
    (isLeft: (key: CellKey) => boolean) => {
      const { editing } = store.read().grid
      if (editing && isLeft(editing.key)) store.change(grid => left(grid, editing.key, language))
    },
    [store, language],
  )
  useEffect(() => () => leave(() => true), [leave])
  return ({ target, relatedTarget }) => {
    const isWindowLeft = document.activeElement === target
    if (isWindowLeft || relatedTarget?.closest('dialog')) return
    leave(key => !isOwnedBy(key, relatedTarget))
  }
}
