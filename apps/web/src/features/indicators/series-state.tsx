import { useTexts } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import styles from './series-state.module.css'

/** Holds the place of the figures while they are on their way, and says so when they could not be had. */
export function SeriesState({ error, onRetry }: { error: Error | null; onRetry: () => void }) {
  const { state } = useTexts()
  return (
    <div className={styles.place} role={error ? 'alert' : 'status'}>
      {error ? (
        <>
          <p>{state.offline}</p>
          <button type="button" className={controls.button} onClick={onRetry}>
            {state.retry}
          </button>
        </>
      ) : (
        <span className="sr">{state.loading}</span>
      )}
    </div>
  )
}
