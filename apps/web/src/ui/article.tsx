import type { ReactNode } from 'react'
import styles from './article.module.css'

/** The sentence that opens a page to be read. */
export function ArticleLead({ children }: { children: ReactNode }) {
  return <p className={`lead measure ${styles.lead}`}>{children}</p>
}

/** One heading with what belongs under it, beside it where there is room. */
export function ArticleSection(props: { id: string; heading: string; children: ReactNode }) {
  return (
    <section className={styles.section} aria-labelledby={props.id}>
      <h2 id={props.id}>{props.heading}</h2>
      <div>{props.children}</div>
    </section>
  )
}
