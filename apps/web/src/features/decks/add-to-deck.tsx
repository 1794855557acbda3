import { type ComponentType, lazy, Suspense } from 'react'
import { useTexts } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import styles from './add-button.module.css'
import type { ShownChart } from './shown-chart.ts'

/** The code of decks is fetched when the page stands. Without network there is no deck to put anything in. */
const AddButton = lazy<ComponentType<ShownChart>>(() =>
  import('./add-button.tsx').then(
    module => ({ default: module.AddButton }),
    () => ({ default: () => null }),
  ),
)

/** Puts a chart in the deck. Its place and word are there before it works. */
export function AddToDeck(shown: ShownChart) {
  const { download } = useTexts()
  return (
    <Suspense
      fallback={
        <button type="button" className={`${controls.button} ${styles.button}`} aria-disabled>
          {download.addToDeck}
        </button>
      }
    >
      <AddButton {...shown} />
    </Suspense>
  )
}
