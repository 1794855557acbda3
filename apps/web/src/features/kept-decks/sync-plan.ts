/** A deck of this browser, as far as syncing goes. */
interface LocalDeck {
  id: string
  text: string
}

/** What browser and server last agreed on. */
export interface AgreedDeck {
  version: number
  text: string
}

export type SyncStep =
  /** To the server; null: as a new one. */
  | { kind: 'put'; id: string; replaces: number | null }
  /** From the server. */
  | { kind: 'take'; id: string }
  /** Off the server: it was deleted here. */
  | { kind: 'remove'; id: string; replaces: number }
  /** Out of this browser: it was deleted elsewhere. */
  | { kind: 'drop'; id: string }
  /** Both have it, and it may differ. */
  | { kind: 'compare'; id: string }

/** What makes browser and server agree. Nothing that is not on the other side is ever overwritten or deleted. */
export function planSync(
  local: readonly LocalDeck[],
  kept: ReadonlyMap<string, number>,
  agreed: Readonly<Record<string, AgreedDeck>>,
): SyncStep[] {
  const texts = new Map(local.map(({ id, text }) => [id, text]))
  const ids = new Set([...texts.keys(), ...kept.keys(), ...Object.keys(agreed)])
  return [...ids].flatMap(id => stepOf(id, texts.get(id), kept.get(id), agreed[id]) ?? [])
}

function stepOf(
  id: string,
  text: string | undefined,
  version: number | undefined,
  agreed: AgreedDeck | undefined,
): SyncStep | undefined {
  const isChanged = text !== undefined && text !== agreed?.text
  if (version === undefined) {
    if (isChanged) return { kind: 'put', id, replaces: null }
    return { kind: 'drop', id }
  }
  const isNewer = version !== agreed?.version
  if (text === undefined) return isNewer ? { kind: 'take', id } : { kind: 'remove', id, replaces: version }
  if (!isChanged) return isNewer ? { kind: 'take', id } : undefined
  return isNewer ? { kind: 'compare', id } : { kind: 'put', id, replaces: version }
}
