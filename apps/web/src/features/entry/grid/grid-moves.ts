import type { CellKey } from '../cells/cell.ts'

/** What is on screen: rows of cells from left to right, and which of them cannot be written in. */
export interface GridShape {
  rows: readonly (readonly CellKey[])[]
  locked: ReadonlySet<CellKey>
}

export type Move = 'up' | 'down' | 'left' | 'right' | 'row-start' | 'row-end' | 'grid-start' | 'grid-end'

interface Place {
  row: number
  column: number
}

/** Where a move leads: past locked cells to the next that can be written in; undefined at the edge. */
export function moveFrom(shape: GridShape, from: CellKey, move: Move): CellKey | undefined {
  const place = placeOf(shape, from)
  if (!place) return undefined
  const [way, isLast] = waysFrom(shape, place)[move]
  const open = way.filter(key => !shape.locked.has(key))
  return isLast ? open.at(-1) : open[0]
}

function waysFrom({ rows }: GridShape, { row, column }: Place): Record<Move, [CellKey[], boolean]> {
  const across = rows[row] ?? []
  const along = rows.flatMap(keys => keys[column] ?? [])
  const all = rows.flat()
  return {
    up: [along.slice(0, row).reverse(), false],
    down: [along.slice(row + 1), false],
    left: [across.slice(0, column).reverse(), false],
    right: [across.slice(column + 1), false],
    'row-start': [[...across], false],
    'row-end': [[...across], true],
    'grid-start': [all, false],
    'grid-end': [all, true],
  }
}

/** The rectangle between two cells, row by row. */
export function blockBetween(shape: GridShape, from: CellKey, to: CellKey): CellKey[][] {
  const [a, b] = [placeOf(shape, from), placeOf(shape, to)]
  if (!a || !b) return []
  const [top, bottom] = [Math.min(a.row, b.row), Math.max(a.row, b.row)]
  const [first, last] = [Math.min(a.column, b.column), Math.max(a.column, b.column)]
  return shape.rows.slice(top, bottom + 1).map(row => row.slice(first, last + 1))
}

export interface PlacedBlock {
  texts: [CellKey, string][]
  /** Values that found a locked cell. */
  locked: number
  /** Values that found no cell: the block is wider or longer than what is left of the grid. */
  outside: number
}

/** What the headings of a block say of its lines and columns, by their places in the grid; -1: nowhere. */
export interface BlockPlaces {
  rows?: readonly number[] | undefined
  columns?: readonly number[] | undefined
}

/**
 * Where the texts of a block go when its first one goes to `start`, unless its headings say otherwise. One text alone
 * fills every chosen cell. Empty texts leave their cells as they are.
 */
export function placeBlock(
  shape: GridShape,
  { start, chosen, places = {} }: { start: CellKey; chosen: readonly CellKey[]; places?: BlockPlaces },
  block: readonly (readonly string[])[],
): PlacedBlock {
  const [only = ''] = block[0] ?? []
  const isOne = block.length === 1 && block[0]?.length === 1 && !places.rows && !places.columns
  const placed =
    isOne && chosen.length > 1
      ? chosen.map(key => [key, only] as const)
      : spread(shape, { start, places }, block)
  const filled = placed.filter(([, text]) => text.trim() !== '')
  const inside = filled.flatMap(([key, text]): [CellKey, string][] =>
    key === undefined ? [] : [[key, text]],
  )
  const texts = inside.filter(([key]) => !shape.locked.has(key))
  return { texts, locked: inside.length - texts.length, outside: filled.length - inside.length }
}

function spread(
  shape: GridShape,
  { start, places }: { start: CellKey; places: BlockPlaces },
  block: readonly (readonly string[])[],
) {
  const place = placeOf(shape, start)
  if (!place) return []
  return block.flatMap((line, down) => {
    const row = shape.rows[places.rows ? (places.rows[down] ?? -1) : place.row + down]
    return line.map((text, right) => {
      const column = places.columns ? (places.columns[right] ?? -1) : place.column + right
      return [row?.[column], text] as const
    })
  })
}

function placeOf({ rows }: GridShape, key: CellKey): Place | undefined {
  const row = rows.findIndex(keys => keys.includes(key))
  const column = rows[row]?.indexOf(key)
  return column === undefined ? undefined : { row, column }
}
