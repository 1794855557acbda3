import type { Language } from '@malkoll/domain'
import type { CellKey } from '../cells/cell.ts'
import { focusCell } from '../cells/cell-field.ts'
import { columnText } from '../cells/period-text.ts'
import { rowName } from '../cells/row-words.ts'
import type { EntryTexts } from '../entry-texts.ts'
import { partsOf } from '../sheet-rows.ts'
import { filled } from '../store/grid-typing.ts'
import type { EntryDesk } from '../store/use-entry.ts'
import type { Block } from './clipboard-block.ts'
import { type PastePlan, planPaste } from './paste-plan.ts'

interface Words {
  texts: EntryTexts
  language: Language
}

/** Puts a copied block into the grid, where the keys were pressed. */
export function pasteBlock(desk: EntryDesk, block: Block, words: Words): void {
  const plan = planPaste(desk, block, words.language)
  if (plan) carryOut(desk, plan, words)
  else desk.say(words.texts.notices.nothingToPaste)
}

/** As one step, telling where it went and what found no place. */
export function carryOut(desk: EntryDesk, plan: PastePlan, words: Words): void {
  const { entries } = plan
  desk.store.change(grid => filled(grid, entries, words.language))
  desk.say(pastedWords(desk, plan, words))
  const [first] = entries
  if (first) focusCell(first[0])
}

function pastedWords(desk: EntryDesk, plan: PastePlan, words: Words): string {
  const { notices } = words.texts
  const { entries, outside, locked, unknown } = plan
  const [first] = entries
  const told = [
    notices.pasted(entries.length),
    outside > 0 ? notices.outside(outside) : '',
    locked > 0 ? notices.lockedCells(locked) : '',
    unknown.length > 0 ? notices.unknownNames(unknown.length) : '',
    first ? notices.pastedFrom(cellName(desk, first[0], words)) : '',
  ]
  return told.filter(Boolean).join(' ')
}

/** `Medelålder, Kalmar, 2003`. */
export function cellName(
  { store }: Pick<EntryDesk, 'store'>,
  key: CellKey,
  { texts, language }: Words,
): string {
  const { row: rowKey, period } = partsOf(key)
  const row = store.read().rows.get(rowKey)
  const words = columnText(period, language)
  return row ? texts.table.cell(rowName(row, language), words) : words
}
