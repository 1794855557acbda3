import { type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode, useRef } from 'react'
import controls from './controls.module.css'
import styles from './menu.module.css'

/** A short list of links, buttons and fields. Closes with Escape, when a link or a button is chosen, and when the focus leaves it. */
export function Menu({ label, children }: { label: string; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null)

  function close() {
    if (details.current) details.current.open = false
  }

  function closeAndReturn() {
    close()
    details.current?.querySelector('summary')?.focus()
  }

  function closeWhenChosen(event: MouseEvent) {
    if (event.target instanceof Element && event.target.closest('li a, li button')) closeAndReturn()
  }

  function closeByEscape(event: KeyboardEvent) {
    if (event.key === 'Escape' && details.current?.open) closeAndReturn()
  }

  function closeWhenLeft(event: FocusEvent) {
    if (!details.current?.contains(event.relatedTarget)) close()
  }

  return (
    <details
      ref={details}
      className={styles.menu}
      onClick={closeWhenChosen}
      onKeyDown={closeByEscape}
      onBlur={closeWhenLeft}
    >
      <summary className={controls.button}>{label}</summary>
      {/* Focusable, so that a click between its parts does not leave it. */}
      <ul tabIndex={-1}>{children}</ul>
    </details>
  )
}
