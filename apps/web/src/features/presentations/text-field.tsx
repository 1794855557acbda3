import { useId } from 'react'
import controls from '../../ui/controls.module.css'
import styles from './slide-list.module.css'

/** A text of several lines that is kept letter by letter. */
export function TextField(props: {
  label: string
  hint?: string
  value: string
  longest: number
  rows: number
  onChange: (text: string) => void
}) {
  const id = useId()
  return (
    <div className={controls.field}>
      <label htmlFor={id}>{props.label}</label>
      <textarea
        id={id}
        className={`${controls.input} ${styles.text}`}
        rows={props.rows}
        maxLength={props.longest}
        value={props.value}
        aria-describedby={props.hint ? `${id}-hint` : undefined}
        onChange={event => props.onChange(event.target.value)}
      />
      {props.hint ? (
        <p id={`${id}-hint`} className={styles.under}>
          {props.hint}
        </p>
      ) : null}
    </div>
  )
}
