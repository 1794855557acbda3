import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import controls from './controls.module.css'
import styles from './question.module.css'

/** Asked where its cause is, before something that cannot be taken back lightly. Escape is no; the focus goes back. */
export function Question(props: {
  heading: string
  children: ReactNode
  answer: string
  keep: string
  onAnswer: () => void
  onKeep: () => void
}) {
  const id = useId()
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const before = document.activeElement
    box.current?.focus()
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])

  function keepByEscape(event: KeyboardEvent) {
    if (event.key === 'Escape') props.onKeep()
  }

  return (
    <div
      ref={box}
      role="alertdialog"
      aria-labelledby={id}
      tabIndex={-1}
      className={styles.question}
      onKeyDown={keepByEscape}
    >
      <p id={id}>
        <b>{props.heading}</b>
      </p>
      <div>{props.children}</div>
      <p className={styles.answers}>
        <button type="button" className={controls.button} onClick={props.onAnswer}>
          {props.answer}
        </button>
        <button type="button" className={controls.button} onClick={props.onKeep}>
          {props.keep}
        </button>
      </p>
    </div>
  )
}
