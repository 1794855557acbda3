import { type Cell, contentToSend, type Draft, type Entry, saysTheSame } from '../cells/cell.ts'

export function withEntry(
  cell: Cell,
  entry: Entry,
  { isLeft, isUndo = false, reason }: { isLeft: boolean; isUndo?: boolean; reason?: string },
): Cell {
  const draft: Draft = {
    entry,
    replaces: cell.draft ? cell.draft.replaces : cell.seen.measurementId,
    reason: reason ?? (cell.draft?.isUndo ? null : (cell.draft?.reason ?? null)),
    isLeft,
    isUndo,
    unsure: cell.draft?.unsure ?? [],
    ...(cell.draft?.answer && { answer: cell.draft.answer }),
  }
  const changed = { ...cell, draft, refusal: null, warnings: [] }
  return isLeft ? withoutNeedlessDraft(changed) : changed
}

/** A draft that says what the cell says is none; while an answer is out it may be all that takes it back. */
export function withoutNeedlessDraft(cell: Cell): Cell {
  const { draft, seen, sending } = cell
  if (!draft?.isLeft || sending || draft.unsure.length > 0) return cell
  const isWithdrawn = draft.isUndo && contentToSend(draft, seen)?.missing === 'withdrawn'
  const isNeedless = saysTheSame(draft.entry, seen) || (isWithdrawn && seen.missing === 'withdrawn')
  return isNeedless ? { ...cell, draft: null, conflict: null, refusal: null } : cell
}
