import { useSyncExternalStore } from 'react'

/**
 * Whether the window is so many rem wide, in the text size that the page has now: a media query knows only the size that
 * the browser began with.
 */
export function useHoldsText(rem: number): boolean {
  return useSyncExternalStore(subscribe, () => {
    const { clientWidth } = document.documentElement
    return clientWidth >= rem * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  })
}

/** Text of another size makes the page longer or shorter. */
function subscribe(notify: () => void): () => void {
  const observer = new ResizeObserver(notify)
  observer.observe(document.documentElement)
  observer.observe(document.body)
  return () => observer.disconnect()
}
