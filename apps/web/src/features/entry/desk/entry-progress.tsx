import type { Progress } from '../entry-rows.ts'
import { useEntryTexts } from '../entry-texts.ts'
import styles from './entry-desk.module.css'

/** How much of the period is done, in words and as a bar. */
export function EntryProgress({ done, needsPerson, total }: Progress) {
  const { progress } = useEntryTexts()
  if (total === 0) return null
  return (
    <div className={styles.progress}>
      <p>
        <b>{progress.done(done, total)}</b> {progress.words}
        {needsPerson > 0 ? ` · ${progress.needsYou(needsPerson)}` : ''}
      </p>
      <div className={styles.bar} aria-hidden="true">
        <i style={{ width: `${(100 * done) / total}%` }} />
      </div>
    </div>
  )
}
