import type { Language } from '@malkoll/domain'
import type { Block } from './clipboard-block.ts'
import type { EntryTexts } from './entry-texts.ts'
import { blockBetween, placeBlock } from './grid-moves.ts'
import { filled } from './grid-typing.ts'
import type { EntryDesk } from './use-entry.ts'

/** Puts a copied block into the grid from the active cell on, as one step, and tells what found no place. */
export function pasteBlock(
  { store, shape, say }: EntryDesk,
  block: Block,
  { texts, language }: { texts: EntryTexts; language: Language },
): void {
  const { notices } = texts
  const { active, anchor } = store.read().grid
  if (active === null || block.flat().every(text => text.trim() === '')) {
    say(notices.nothingToPaste)
    return
  }
  const corner = blockBetween(shape, anchor ?? active, active)
  const start = corner[0]?.[0] ?? active
  const placed = placeBlock(shape, { start, chosen: corner.flat() }, block)
  store.change(grid =>
    filled(
      grid,
      placed.texts.map(([key, text]) => [key, { text: text.trim(), language, missing: null, details: {} }]),
      language,
    ),
  )
  const told = [
    notices.pasted(placed.texts.length),
    placed.outside > 0 ? notices.outside(placed.outside) : '',
    placed.locked > 0 ? notices.lockedCells(placed.locked) : '',
  ]
  say(told.filter(Boolean).join(' '))
}
