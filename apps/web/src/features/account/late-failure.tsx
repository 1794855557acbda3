import controls from '../../ui/controls.module.css'
import { Dialog } from '../../ui/dialog.tsx'
import type { LateFailing } from '../../ui/late-part.tsx'
import styles from './account.module.css'
import { useSessionTexts } from './session-texts.ts'

/** In the place of a part whose code could not be fetched: the network is gone, or the server has a newer version. */
export function LateFailure({ onRetry }: LateFailing) {
  const { late } = useSessionTexts()
  return (
    <div role="alert" className={styles.failure}>
      <p>{late.title}</p>
      <LateChoices onRetry={onRetry} />
    </div>
  )
}

/** The same for a part that is a dialog. */
export function LateDialogFailure({ onRetry, onClose }: LateFailing & { onClose: () => void }) {
  const { late } = useSessionTexts()
  return (
    <Dialog title={late.title} onClose={onClose}>
      {close => (
        <>
          <LateChoices onRetry={onRetry} />
          <p className={styles.actions}>
            <button type="button" className={controls.button} onClick={close}>
              {late.close}
            </button>
          </p>
        </>
      )}
    </Dialog>
  )
}

function LateChoices({ onRetry }: LateFailing) {
  const { late } = useSessionTexts()
  return (
    <>
      <p>{late.text}</p>
      <p className={styles.actions}>
        <button type="button" className={controls.button} onClick={onRetry}>
          {late.retry}
        </button>
        <button type="button" className={controls.textButton} onClick={() => window.location.reload()}>
          {late.reload}
        </button>
      </p>
    </>
  )
}
