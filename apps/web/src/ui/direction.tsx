import type { DirectionVerdict } from '@malkoll/domain'
import styles from './direction.module.css'

/** Forward and back, not up and down: lower can be better. Always in ink, never in a colour of status. */
const PATHS: Record<DirectionVerdict, string> = {
  forward: 'M2 8h15M12 3l5 5-5 5',
  back: 'M18 8H3M8 3 3 8l5 5',
  unchanged: 'M3 8h14M6 4 2 8l4 4M14 4l4 4-4 4',
  mixed: 'M2 5h12M10 1l4 4-4 4M18 12H6M10 8l-4 4 4 4',
  cannot_assess: 'M5 8h10',
}

/** The way an indicator goes, as an arrow and in words. */
export function Direction({ verdict, children }: { verdict: DirectionVerdict; children: string }) {
  return (
    <span className={styles.direction}>
      <svg viewBox="0 0 20 16" aria-hidden="true" focusable="false">
        <path d={PATHS[verdict]} fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      {children}
    </span>
  )
}
