import styles from './chip.module.css'

/** A data mark. Examples are dashed, assumptions dotted, the rest solid. */
export function Chip({
  kind = 'plain',
  children,
}: {
  kind?: 'plain' | 'example' | 'assumption'
  children: string
}) {
  return <span className={`${styles.chip} ${styles[kind] ?? ''}`}>{children}</span>
}
