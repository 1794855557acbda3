import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** How much a drawing of `width` pixels is scaled to fill its container, measured before the first paint. */
export function useScaleToWidth(width: number): { frame: RefObject<HTMLDivElement | null>; scale: number } {
  const frame = useRef<HTMLDivElement>(null)
  const [scale, setScale] = useState(1)
  useLayoutEffect(() => {
    const element = frame.current
    if (!element) return
    const measure = () => setScale(element.clientWidth / width || 1)
    const observer = new ResizeObserver(measure)
    measure()
    observer.observe(element)
    return () => observer.disconnect()
  }, [width])
  return { frame, scale }
}
