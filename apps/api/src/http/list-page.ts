import { type ProblemError, validationFailed } from '../problems.ts'
import { compareSwedish } from '../translations/swedish-order.ts'

const PAGE_SIZE = 200

export interface ListPage<Item> {
  items: Item[]
  nextCursor: string | null
}

/** Where an item stands in its list: compared part by part, as Swedish words; the last part is unique. */
export type ListPosition = readonly string[]

/**
 * One page of a list in the order of `positionOf`, after the cursor. A cursor names the position it stands at,
 * not a count, so items that come or go between two pages neither repeat nor hide others.
 */
export function pageOf<Item>(
  items: readonly Item[],
  cursor: string | undefined,
  positionOf: (item: Item) => ListPosition,
): ListPage<Item> {
  const after = readCursor(cursor)
  const sorted = items.toSorted((a, b) => comparePositions(positionOf(a), positionOf(b)))
  const rest = after === null ? sorted : sorted.filter(item => comparePositions(positionOf(item), after) > 0)
  return cutPage(rest, positionOf)
}

/** The first page of items that already stand in order after their cursor. */
export function cutPage<Item>(
  items: readonly Item[],
  positionOf: (item: Item) => ListPosition,
  pageSize = PAGE_SIZE,
): ListPage<Item> {
  const page = items.slice(0, pageSize)
  const last = page.at(-1)
  const isLast = last === undefined || items.length <= pageSize
  return { items: page, nextCursor: isLast ? null : formatCursor(positionOf(last)) }
}

/** The position a cursor stands at, null for the first page. Refuses a text that is no cursor. */
export function readCursor(text: string | undefined): ListPosition | null {
  if (text === undefined) return null
  const position = parseCursor(text)
  if (position === undefined) throw badCursor(text)
  return position
}

export function badCursor(text = ''): ProblemError {
  return validationFailed([{ path: 'cursor', code: 'bad_cursor', value: text }])
}

function comparePositions(a: ListPosition, b: ListPosition): number {
  return a.reduce((order, part, index) => order || compareSwedish(part, b[index] ?? ''), 0)
}

function formatCursor(position: ListPosition): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url')
}

function parseCursor(text: string): ListPosition | undefined {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    return isTextList(parts) ? parts : undefined
  } catch {
    return undefined
  }
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.length > 0 && value.every(part => typeof part === 'string')
}
