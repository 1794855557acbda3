import type { KeyboardEvent } from 'react'

/** Arrow keys walk from the field through the links under it and back; every other key keeps its meaning. */
export function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input, ol a')]
  const current = stops.indexOf(event.target instanceof HTMLElement ? event.target : event.currentTarget)
  const next = current === -1 ? undefined : stops[current + step]
  if (!next) return
  event.preventDefault()
  next.focus()
}
