import type { ReactNode } from 'react'
import styles from './details.module.css'

/** What belongs to a thing, in columns: each a {@link DetailsBlock} or a section of its own. */
export function Details({ children }: { children: ReactNode }) {
  return <div className={styles.details}>{children}</div>
}

export function DetailsBlock(props: { id: string; heading: string; children: ReactNode }) {
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.heading}</h2>
      {props.children}
    </section>
  )
}
