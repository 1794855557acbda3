import { useTexts } from '../../lib/i18n/language.tsx'
import styles from './series-place.module.css'

/** Holds the place of the figures while they are on their way. */
export function SeriesPlace() {
  const { state } = useTexts()
  return (
    <div className={styles.place} role="status">
      <span className="sr">{state.loading}</span>
    </div>
  )
}
