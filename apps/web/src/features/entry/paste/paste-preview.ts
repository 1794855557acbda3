import { formatNumber, type Language } from '@malkoll/domain'
import type { CellKey } from '../cells/cell.ts'
import { rowName } from '../cells/row-words.ts'
import { partsOf, type RowKey } from '../sheet-rows.ts'
import { filled } from '../store/grid-typing.ts'
import type { EntryDesk } from '../store/use-entry.ts'
import type { PastePlan } from './paste-plan.ts'

/** What a value of the block does to its cell. */
export type Fate = 'added' | 'corrected' | 'same' | 'unreadable'

export interface PreviewCell {
  fate: Fate
  /** The number as pages write it; what cannot be read as it stands. */
  text: string
  /** What is stored there now. */
  before: string | null
  /** Why it cannot be stored. */
  error: string | null
}

export interface PastePreview {
  periods: string[]
  rows: { key: RowKey; name: string; cells: (PreviewCell | undefined)[] }[]
  counts: Record<Fate, number>
  /** Values that are stored only when something has been answered. */
  asking: number
}

/** What the grid would be with the block in it, judged as it will be then. */
export function previewOf(
  { store, shape, periods }: Pick<EntryDesk, 'store' | 'shape' | 'periods'>,
  { entries }: Pick<PastePlan, 'entries'>,
  language: Language,
): PastePreview {
  const readAhead = store.foresee(grid => filled(grid, entries, language))
  const counts: PastePreview['counts'] = { added: 0, corrected: 0, same: 0, unreadable: 0 }
  const cells = new Map<CellKey, PreviewCell>()
  let asking = 0
  for (const [key, { text }] of entries) {
    const reading = readAhead(key)
    if (!reading) continue
    const cell = previewCell(reading, { text, language })
    cells.set(key, cell)
    counts[cell.fate] += 1
    if (cell.fate !== 'same' && reading.error === null && reading.question !== null) asking += 1
  }
  const shown = periods.filter(period => [...cells.keys()].some(key => partsOf(key).period === period))
  const rows = shape.rows.flatMap(keys => {
    const own = keys.filter(key => cells.has(key))
    const rowKey = partsOf(own[0] ?? '').row
    const row = store.read().rows.get(rowKey)
    if (own.length === 0 || !row) return []
    const byPeriod = new Map(own.map(key => [partsOf(key).period, cells.get(key)]))
    return [{ key: rowKey, name: rowName(row, language), cells: shown.map(period => byPeriod.get(period)) }]
  })
  return { periods: shown, rows, counts, asking }
}

function previewCell(
  { cell, content, error }: NonNullable<ReturnType<ReturnType<EntryDesk['store']['foresee']>>>,
  { text, language }: { text: string; language: Language },
): PreviewCell {
  const { seen, draft } = cell
  const before = seen.value === null ? null : formatNumber(seen.value, language)
  const value = content?.value ?? null
  return {
    fate: fateOf({ error, isSame: draft === null, isStored: seen.measurementId !== null }),
    text: value === null ? text : formatNumber(value, language),
    before,
    error,
  }
}

function fateOf(found: { error: string | null; isSame: boolean; isStored: boolean }): Fate {
  if (found.error !== null) return 'unreadable'
  if (found.isSame) return 'same'
  return found.isStored ? 'corrected' : 'added'
}
