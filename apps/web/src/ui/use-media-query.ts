import { useCallback, useSyncExternalStore } from 'react'

/** Whether the window fits the query, and again whenever that changes. */
export function useMediaQuery(query: string): boolean {
  // The same function at every render: React subscribes anew when it is another.
  const subscribe = useCallback(
    (notify: () => void) => {
      const list = window.matchMedia(query)
      list.addEventListener('change', notify)
      return () => list.removeEventListener('change', notify)
    },
    [query],
  )
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches)
}
