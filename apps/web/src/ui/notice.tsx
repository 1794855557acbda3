import type { ReactNode } from 'react'
import styles from './notice.module.css'

/** A state in the place of content: what is the matter, and one next step. */
export function Notice(props: { heading: ReactNode; role?: 'alert' | 'status'; children: ReactNode }) {
  return (
    <div className={styles.notice} role={props.role}>
      {props.heading}
      {props.children}
    </div>
  )
}

/** Holds the place of a page that is on its way. Draws nothing for the first 200 ms. */
export function Skeleton({ label }: { label: string }) {
  return (
    <div className={styles.skeleton} role="status">
      <span className="sr">{label}</span>
      <span className={styles.bar} />
      <span className={styles.bar} />
      <span className={styles.bar} />
    </div>
  )
}

/** The same, so tall that the foot of the page stays out of sight, since what comes takes no more room. */
export function TallSkeleton({ label }: { label: string }) {
  return (
    <div className={styles.tall}>
      <Skeleton label={label} />
    </div>
  )
}
