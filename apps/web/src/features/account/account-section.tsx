import type { ReactNode } from 'react'
import styles from './account-section.module.css'

/** One part of the account: its name, and beside it, where there is room, what is known and done. */
export function AccountSection(props: { id: string; heading: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-labelledby={props.id}>
      <h2 id={props.id}>{props.heading}</h2>
      <div className={styles.content}>{props.children}</div>
    </section>
  )
}
