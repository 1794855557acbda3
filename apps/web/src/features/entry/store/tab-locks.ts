const LOCK = 'malkoll-inmatning.'

/** Counts the tab among the living until that is given back, or the tab is gone. */
export function holdTab(tab: string): Promise<() => void> {
  return new Promise(resolve => {
    if (!navigator.locks) return resolve(() => {})
    void navigator.locks.request(LOCK + tab, () => new Promise<void>(release => resolve(release)))
  })
}

/** None in browsers without locks. */
export async function livingTabs(): Promise<Set<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {}
  return new Set(held.flatMap(({ name }) => (name?.startsWith(LOCK) ? [name.slice(LOCK.length)] : [])))
}

/** Calls back when the tab is no longer among the living; never in browsers without locks. */
export function whenTabCloses(tab: string, action: () => void): void {
  // Whoever is given the lock holds it until its own callback is over: the action must not be that callback.
  void navigator.locks?.request(LOCK + tab, () => {}).then(action)
}
