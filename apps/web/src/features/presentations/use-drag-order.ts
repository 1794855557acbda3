import { type PointerEvent, type RefObject, useRef, useState } from 'react'

interface Drag {
  id: string
  /** The place that the item would take if it were let go now, from 0. */
  place: number
}

const EDGE_PX = 70
const SCROLL_PX = 14

/**
 * Ordering a list by mouse, pen or finger. The handle gets the props; the items are the children of `list` with
 * `data-item`. Escape while dragging leaves everything as it was.
 */
export function useDragOrder(
  list: RefObject<HTMLElement | null>,
  onDrop: (id: string, place: number) => void,
) {
  const [drag, setDrag] = useState<Drag | null>(null)
  const current = useRef<Drag | null>(null)

  function take(next: Drag | null) {
    current.current = next
    setDrag(next)
  }

  function placeAt(id: string, y: number): number {
    const others = [...(list.current?.querySelectorAll<HTMLElement>('[data-item]') ?? [])].filter(
      item => item.dataset.item !== id,
    )
    return others.filter(item => {
      const { top, height } = item.getBoundingClientRect()
      return y > top + height / 2
    }).length
  }

  function handleProps(id: string, place: number) {
    return {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return
        event.preventDefault()
        event.currentTarget.setPointerCapture(event.pointerId)
        take({ id, place })
        listenForEscape(() => take(null))
      },
      onPointerMove({ clientY }: PointerEvent) {
        if (!current.current) return
        scrollAtEdge(clientY)
        take({ id, place: placeAt(id, clientY) })
      },
      onPointerUp() {
        const dropped = current.current
        take(null)
        if (dropped) onDrop(dropped.id, dropped.place)
      },
      onPointerCancel: () => take(null),
    }
  }

  return { drag, handleProps }
}

function scrollAtEdge(y: number) {
  if (y < EDGE_PX) window.scrollBy(0, -SCROLL_PX)
  if (y > window.innerHeight - EDGE_PX) window.scrollBy(0, SCROLL_PX)
}

function listenForEscape(cancel: () => void) {
  const listening = new AbortController()
  const { signal } = listening
  const end = () => listening.abort()
  window.addEventListener('keydown', event => event.key === 'Escape' && cancel(), { signal })
  window.addEventListener('pointerup', end, { signal })
  window.addEventListener('pointercancel', end, { signal })
}
