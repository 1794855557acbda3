import { useSyncExternalStore } from 'react'

/**
 * Says that somebody may be signed in, and nothing of who: without it no page asks the server. Whether the session
 * holds is known by the session query alone.
 */
const MARK_KEY = 'malkoll.signed-in'
const listeners = new Set<() => void>()

export function hasSignedInMark(): boolean {
  try {
    return localStorage.getItem(MARK_KEY) !== null
  } catch {
    return isMarkedWithoutStorage
  }
}

/** Storage that is shut off: the mark lives as long as the page. */
let isMarkedWithoutStorage = false

export function setSignedInMark(isSignedIn: boolean): void {
  isMarkedWithoutStorage = isSignedIn
  try {
    if (isSignedIn) localStorage.setItem(MARK_KEY, '1')
    else localStorage.removeItem(MARK_KEY)
  } catch {}
  for (const listener of listeners) listener()
}

/** Calls back when somebody signs in or out, in this tab or another. */
function subscribeToSignedInMark(listener: () => void): () => void {
  const notice = ({ key }: StorageEvent) => {
    if (key === MARK_KEY || key === null) listener()
  }
  listeners.add(listener)
  window.addEventListener('storage', notice)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', notice)
  }
}

export function useSignedInMark(): boolean {
  return useSyncExternalStore(subscribeToSignedInMark, hasSignedInMark)
}
