import type { CellKey, Entry } from './cell.ts'

export function DecisionDialog(_props: { cellKey: CellKey; entry: Entry | null; onClose: () => void }) {
  return null
}
