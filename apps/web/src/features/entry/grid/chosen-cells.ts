import { formatNumber, type Language, parseNumber } from '@malkoll/domain'
import { type CellKey, type Entry, shownEntry } from '../cells/cell.ts'
import type { EntryDesk } from '../store/use-entry.ts'
import { blockBetween } from './grid-moves.ts'

/** The chosen block, or the active cell alone. */
export function chosenCells(desk: Pick<EntryDesk, 'store' | 'shape'>): CellKey[] {
  return chosenLines(desk).flat()
}

export function chosenTexts(desk: Pick<EntryDesk, 'store' | 'shape'>, language: Language): string[][] {
  const { cells } = desk.store.read().grid
  return chosenLines(desk).map(line =>
    line.map(key => {
      const cell = cells.get(key)
      return cell ? spreadsheetText(shownEntry(cell, language)) : ''
    }),
  )
}

/** What spreadsheets read as the number: a hyphen for minus, and nothing between thousands. */
export function spreadsheetText({ text, language }: Pick<Entry, 'text' | 'language'>): string {
  const parsed = parseNumber(text, language)
  if (parsed.kind !== 'number' || parsed.isPercent) return text
  const number = formatNumber(parsed.value, language).replace('\u2212', '-')
  return number.replaceAll(language === 'sv' ? '\u00a0' : ',', '')
}

function chosenLines({ store, shape }: Pick<EntryDesk, 'store' | 'shape'>): CellKey[][] {
  const { active, anchor } = store.read().grid
  return active === null ? [] : blockBetween(shape, anchor ?? active, active)
}
