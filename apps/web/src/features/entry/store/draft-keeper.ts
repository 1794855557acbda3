import type { CellKey } from '../cells/cell.ts'
import type { DraftStorage } from './draft-storage.ts'
import type { KeptCell } from './kept-cell.ts'

export interface KeeperParts {
  openStorage(): Promise<DraftStorage>
  /** What is here when the storage opens. */
  present(): ReadonlyMap<CellKey, KeptCell>
  /** What an earlier visit has left, and what this one has kept. */
  take(kept: readonly [CellKey, KeptCell][]): void
  setKeepsDrafts(keepsDrafts: boolean): void
}

/** Keeps what is typed in the browser, as soon as its storage is open; it is opened once a tab. */
export function createDraftKeeper({ openStorage, present, take, setKeepsDrafts }: KeeperParts) {
  let storage: DraftStorage | null = null
  let isOpening = false

  function keep(changes: ReadonlyMap<CellKey, KeptCell | null>) {
    if (changes.size === 0 || !storage) return
    storage.write(changes).then(
      () => setKeepsDrafts(true),
      () => setKeepsDrafts(false),
    )
  }

  async function adopt() {
    take((await storage?.adopt()) ?? [])
  }

  /** A second one would be another tab, which leaves alone what the first has taken over. */
  async function open() {
    if (isOpening) return
    isOpening = true
    storage = await openStorage()
    setKeepsDrafts(true)
    await adopt()
    storage.whenOthersClose(() => void look())
    keep(present())
  }

  /** Takes over what is kept and nobody else’s. */
  async function look() {
    try {
      await (storage ? adopt() : open())
    } catch {
      setKeepsDrafts(false)
    }
  }

  return { keep, look, close: () => storage?.close() }
}
