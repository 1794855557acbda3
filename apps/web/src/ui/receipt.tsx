import type { ReactNode } from 'react'
import styles from './receipt.module.css'

export interface ReceiptRow {
  label: string
  value: string
}

/** The inputs of a verdict: the sentence, then label and value with leaders between. */
export function Receipt(props: {
  heading: ReactNode
  verdict: string
  rows: readonly ReceiptRow[]
  isWide?: boolean
  children?: ReactNode
}) {
  return (
    <div className={props.isWide ? `${styles.receipt} ${styles.wide}` : styles.receipt}>
      <div>
        {props.heading}
        <p className={styles.verdict}>{props.verdict}</p>
        {props.isWide ? <div className={styles.notes}>{props.children}</div> : null}
      </div>
      <dl>
        {props.rows.map(row => (
          <div key={row.label}>
            <dt>{row.label}</dt>
            <dd>{row.value}</dd>
          </div>
        ))}
      </dl>
      {props.isWide ? null : <div className={styles.notes}>{props.children}</div>}
    </div>
  )
}
