import type { Cell, CellKey } from '../cells/cell.ts'
import type { CellReading, Question } from '../cells/cell-reading.ts'
import type { EntryStore } from '../store/entry-store.ts'

/** A cell that something is asked about, or that holds what cannot be stored. */
export interface AskedCell {
  key: CellKey
  reading: CellReading & { cell: Cell }
}

/** Those of the cells that have something to answer, in the order given. */
export function askedCells(
  { read, readCell }: Pick<EntryStore, 'read' | 'readCell'>,
  keys: readonly CellKey[],
): AskedCell[] {
  const { cells } = read().grid
  return keys.flatMap(key => {
    const cell = cells.get(key)
    const reading = cell && mayAsk(cell) ? readCell(key) : undefined
    return reading && isAsked(reading) ? [{ key, reading }] : []
  })
}

/** Questions of one row, those that are the same together: one answer is enough for them. */
export function groupQuestions(cells: readonly AskedCell[]): AskedCell[][] {
  return [...Map.groupBy(cells, ({ key, reading }) => samenessOf(reading.question) ?? key).values()]
}

/** What nobody has touched asks nothing: so most cells need not be read. */
export function mayAsk({ draft, conflict, refusal, warnings }: Cell): boolean {
  return draft !== null || conflict !== null || refusal !== null || warnings.length > 0
}

function isAsked({ state, question, error }: CellReading): boolean {
  return state !== 'locked' && (question !== null || error !== null)
}

/** What questions have in common that one answer suits; undefined: this one is answered by itself. */
function samenessOf(question: Question | null): string | undefined {
  switch (question?.kind) {
    case 'sign':
    case 'emptied':
      return question.kind
    case 'needs':
      return `needs ${question.needsComment} ${question.needsReason} ${codesOf(question)}`
    case 'unusual':
      return `unusual ${codesOf(question)}`
    default:
      return undefined
  }
}

function codesOf({ warnings }: Extract<Question, { kind: 'needs' | 'unusual' }>): string {
  return warnings
    .map(({ code }) => code)
    .toSorted()
    .join()
}
