import type { ComparisonVerdict } from '@malkoll/domain'
import styles from './comparison.module.css'

/** A triangle over a line, under a line, or two lines: other shapes than status, and never its colours. */
const PATHS: Record<ComparisonVerdict, string> = {
  higher: 'M2 13.5h12M8 3 3.5 9h9Z',
  lower: 'M2 2.5h12M8 13 3.5 7h9Z',
  not_significant: 'M2 5.5h12M2 10.5h12',
  unknown: 'M4 8h8',
}

export function Comparison({ verdict, children }: { verdict: ComparisonVerdict; children: string }) {
  return (
    <span className={styles.comparison}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d={PATHS[verdict]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
      </svg>
      {children}
    </span>
  )
}
