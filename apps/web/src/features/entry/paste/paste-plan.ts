import type { Language } from '@malkoll/domain'
import type { CellKey, Entry } from '../cells/cell.ts'
import { type BlockPlaces, blockBetween, type PlacedBlock, placeBlock } from '../grid/grid-moves.ts'
import { partsOf } from '../sheet-rows.ts'
import type { EntryDesk } from '../store/use-entry.ts'
import { type LabelledBlock, readLabels, rowsNamed } from './block-labels.ts'
import type { Block } from './clipboard-block.ts'

/** Where a copied block goes, and what of it goes nowhere. */
export interface PastePlan extends Pick<PlacedBlock, 'locked' | 'outside'> {
  entries: readonly (readonly [CellKey, Entry])[]
  /** Its years or names say where the values belong; without them it begins at a cell. */
  hasHeadings: boolean
  /** Names of lines that no row has, or more than one. */
  unknown: readonly string[]
  /** Periods of columns that the grid does not have. */
  unknownPeriods: readonly string[]
}

type PasteDesk = Pick<EntryDesk, 'store' | 'shape'>

/** Null: there is nothing in the block. */
export function planPaste(desk: PasteDesk, block: Block, language: Language): PastePlan | null {
  const { store, shape } = desk
  if (block.flat().every(text => text.trim() === '')) return null
  const { active, anchor } = store.read().grid
  const corner = active ?? cornerFor(block, desk)
  const chosen = blockBetween(shape, anchor ?? corner, corner)
  const start = chosen[0]?.[0] ?? corner
  const labelled = readLabels(block, partsOf(start).period, codesOf(desk))
  const places = placesOf(desk, { ...labelled, start, language })
  const { texts, ...placed } = placeBlock(shape, { start, chosen: chosen.flat(), places }, labelled.values)
  return {
    ...placed,
    entries: texts.map(([key, text]) => [key, { text: text.trim(), language, missing: null, details: {} }]),
    hasHeadings: places.rows !== undefined || places.columns !== undefined,
    unknownPeriods: (labelled.years ?? []).filter((_, column) => places.columns?.[column] === -1),
    unknown: (labelled.names ?? [])
      .filter((_, line) => places.rows?.[line] === -1)
      .map(words => words.join(', ')),
  }
}

/** While no cell is chosen the block ends in the column that is to be filled in. */
function cornerFor(block: Block, { shape }: PasteDesk): CellKey {
  const [first = []] = shape.rows
  return first.at(-Math.max(...block.map(line => line.length))) ?? first[0] ?? ''
}

/** Of the places that the grid has rows of. */
function codesOf({ store, shape }: PasteDesk): ReadonlySet<string> {
  const rows = shape.rows.map(([first = '']) => store.read().rows.get(partsOf(first).row))
  return new Set(rows.flatMap(row => row?.geography?.code ?? []))
}

function placesOf(
  { store, shape }: PasteDesk,
  {
    start,
    names,
    years,
    language,
  }: Pick<LabelledBlock, 'names' | 'years'> & { start: CellKey; language: Language },
): BlockPlaces {
  const rows = shape.rows.map(([first = '']) => store.read().rows.get(partsOf(first).row))
  const periods = shape.rows[0]?.map(key => partsOf(key).period) ?? []
  const at = shape.rows.findIndex(keys => keys.includes(start))
  return {
    rows: names ? rowsNamed(names, rows, { at, language }) : undefined,
    columns: years?.map(year => periods.indexOf(year)),
  }
}
