import type { Language } from '@malkoll/domain'
import type { CellKey } from '../cells/cell.ts'
import { focusCell } from '../cells/cell-field.ts'
import { rowName } from '../cells/row-words.ts'
import type { EntryTexts } from '../entry-texts.ts'
import { type BlockPlaces, blockBetween, type PlacedBlock, placeBlock } from '../grid/grid-moves.ts'
import { partsOf } from '../sheet-rows.ts'
import { filled } from '../store/grid-typing.ts'
import type { EntryDesk } from '../store/use-entry.ts'
import { readLabels, rowsNamed } from './block-labels.ts'
import type { Block } from './clipboard-block.ts'

interface Words {
  texts: EntryTexts
  language: Language
}

/**
 * Puts a copied block into the grid as one step, and tells where it went and what found no place. Its headings, years
 * and names, say where its values belong; a block without them begins at the active cell.
 */
export function pasteBlock(desk: EntryDesk, block: Block, words: Words): void {
  const { store, say } = desk
  const { notices } = words.texts
  const { active } = store.read().grid
  if (block.flat().every(text => text.trim() === '')) say(notices.nothingToPaste)
  else if (active === null) say(notices.chooseFirst)
  else pasteAt(desk, active, { block, ...words })
}

function pasteAt(
  desk: EntryDesk,
  active: CellKey,
  { block, texts, language }: Words & { block: Block },
): void {
  const { store, shape, say } = desk
  const chosen = blockBetween(shape, store.read().grid.anchor ?? active, active)
  const start = chosen[0]?.[0] ?? active
  const labelled = readLabels(block, partsOf(start).period)
  const places = placesOf(desk, { ...labelled, start, language })
  const placed = placeBlock(shape, { start, chosen: chosen.flat(), places }, labelled.values)
  const entries = placed.texts.map(
    ([key, text]) => [key, { text: text.trim(), language, missing: null, details: {} }] as const,
  )
  store.change(grid => filled(grid, entries, language))
  const unknown = places.rows?.filter(row => row === -1).length ?? 0
  const told = [
    pastedWords(placed, texts),
    unknown > 0 ? texts.notices.unknownNames(unknown) : '',
    whereWords(desk, placed, { texts, language }),
  ]
  say(told.filter(Boolean).join(' '))
  const [first] = placed.texts
  if (first) focusCell(first[0])
}

function placesOf(
  { store, shape }: EntryDesk,
  {
    start,
    names,
    years,
    language,
  }: Pick<ReturnType<typeof readLabels>, 'names' | 'years'> & { start: CellKey; language: Language },
): BlockPlaces {
  const rows = shape.rows.map(([first = '']) => store.read().rows.get(partsOf(first).row))
  const periods = shape.rows[0]?.map(key => partsOf(key).period) ?? []
  const at = shape.rows.findIndex(keys => keys.includes(start))
  return {
    rows: names ? rowsNamed(names, rows, { at, language }) : undefined,
    columns: years?.map(year => periods.indexOf(year)),
  }
}

function pastedWords({ texts: pasted, outside, locked }: PlacedBlock, { notices }: EntryTexts): string {
  const told = [
    notices.pasted(pasted.length),
    outside > 0 ? notices.outside(outside) : '',
    locked > 0 ? notices.lockedCells(locked) : '',
  ]
  return told.filter(Boolean).join(' ')
}

/** The first cell that was filled. */
function whereWords(
  { store }: EntryDesk,
  { texts: pasted }: PlacedBlock,
  { texts, language }: Words,
): string {
  const [first] = pasted
  if (!first) return ''
  const { row: rowKey, period } = partsOf(first[0])
  const row = store.read().rows.get(rowKey)
  return row ? texts.notices.pastedFrom(texts.table.cell(rowName(row, language), period)) : ''
}
