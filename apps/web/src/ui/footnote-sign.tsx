import styles from './footnote-sign.module.css'

/** Leads from a value to what is said of it under the table; nothing when there is nothing to say. */
export function FootnoteSign({ children }: { children: string }) {
  return children ? <sup className={styles.sign}>{children}</sup> : null
}
