/** What is typed in the grid and not on the server yet. A browser that keeps nothing has nothing to lose. */
export async function countUnsavedValues(): Promise<number> {
  try {
    const { countDrafts } = await import('../entry/store/draft-storage.ts')
    return await countDrafts()
  } catch {
    return 0
  }
}

export async function forgetUnsavedValues(): Promise<void> {
  try {
    const { clearDrafts } = await import('../entry/store/draft-storage.ts')
    await clearDrafts()
  } catch {}
}

/** Decks that are safe on the server. */
export async function forgetKeptDecks(): Promise<void> {
  const decks = await import('../kept-decks/agreed-decks.ts')
  decks.forgetKeptDecks()
}
