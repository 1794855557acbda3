import type { Language } from '@malkoll/domain'
import type { CellKey } from '../cells/cell.ts'
import { rowName } from '../cells/row-words.ts'
import { valueText } from '../cells/value-text.ts'
import { partsOf, type RowKey } from '../sheet-rows.ts'
import { filled } from '../store/grid-typing.ts'
import type { EntryDesk } from '../store/use-entry.ts'
import type { PastePlan } from './paste-plan.ts'

/** What a value of the block does to its cell. */
type Fate = 'added' | 'corrected' | 'same' | 'unclear' | 'unreadable'

export interface PreviewCell {
  fate: Fate
  /** The number as pages write it; what cannot be read as it stands. */
  text: string
  /** What is stored there now. */
  before: string | null
  /** Why it cannot be stored, what it may mean, or what is unusual about it. */
  remarks: readonly string[]
}

/** What is said of values in the same words. */
interface PreviewRemark {
  words: string
  cells: readonly CellKey[]
}

export interface PastePreview {
  periods: string[]
  rows: { key: RowKey; name: string; cells: (PreviewCell | undefined)[] }[]
  counts: Record<Fate, number>
  /** Values that are stored only when something has been answered. */
  asking: number
  /** What is said of the most values first. */
  remarks: readonly PreviewRemark[]
}

/** What the grid would be with the block in it, judged as it will be then. */
export function previewOf(
  { store, shape, periods }: Pick<EntryDesk, 'store' | 'shape' | 'periods'>,
  { entries }: Pick<PastePlan, 'entries'>,
  language: Language,
): PastePreview {
  const readAhead = store.foresee(grid => filled(grid, entries, language))
  const counts: PastePreview['counts'] = { added: 0, corrected: 0, same: 0, unclear: 0, unreadable: 0 }
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
  return { periods: shown, rows, counts, asking, remarks: remarksOf(cells) }
}

function remarksOf(cells: ReadonlyMap<CellKey, PreviewCell>): PreviewRemark[] {
  const said = [...cells].flatMap(([key, { remarks }]) => remarks.map(words => ({ words, key })))
  return [...Map.groupBy(said, ({ words }) => words)]
    .map(([words, all]) => ({ words, cells: all.map(({ key }) => key) }))
    .toSorted((a, b) => b.cells.length - a.cells.length)
}

type Foreseen = NonNullable<ReturnType<ReturnType<EntryDesk['store']['foresee']>>>

function previewCell(
  reading: Foreseen,
  { text, language }: { text: string; language: Language },
): PreviewCell {
  const { cell, content, isDeed } = reading
  const before = cell.seen.value === null ? null : valueText(cell.seen.value, { isDeed, language })
  const value = content?.value ?? null
  const shown = value === null ? text : valueText(value, { isDeed, language })
  return { fate: fateOf(reading), text: shown, before, remarks: remarksAbout(reading) }
}

function fateOf({ cell, error, question }: Foreseen): Fate {
  if (error !== null) return 'unreadable'
  if (cell.draft === null) return 'same'
  if (question?.kind === 'sign') return 'unclear'
  return cell.seen.measurementId === null ? 'added' : 'corrected'
}

function remarksAbout({ error, question, warnings }: Foreseen): string[] {
  if (question?.kind === 'sign') return [question.message]
  return error === null ? warnings.map(({ message }) => message) : [error]
}
