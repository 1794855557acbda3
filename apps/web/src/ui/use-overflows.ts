import { type RefObject, useEffect, useState } from 'react'

/** Whether what stands in the element is wider than it, and again whenever either changes. */
export function useOverflows(element: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false)
  useEffect(() => {
    const outer = element.current
    const inner = outer?.firstElementChild
    if (!outer || !inner) return
    const observer = new ResizeObserver(() => setOverflows(inner.clientWidth > outer.clientWidth))
    observer.observe(outer)
    observer.observe(inner)
    return () => observer.disconnect()
  }, [element])
  return overflows
}
