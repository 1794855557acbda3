import { type ComponentType, lazy, Suspense, useState } from 'react'
import { useTexts } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'

/** Fetched when it is asked for. Without network there is no other day to show. */
const AsOfDialog = lazy<ComponentType<{ onClose: () => void }>>(() =>
  import('./as-of-dialog.tsx').then(
    module => ({ default: module.AsOfDialog }),
    () => ({ default: () => null }),
  ),
)

/** “Visa som det såg ut …”, in the foot of every page. */
export function AsOfButton() {
  const texts = useTexts()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <button type="button" className={controls.textButton} onClick={() => setIsOpen(true)}>
        {texts.asOf.choose}
      </button>
      {isOpen ? (
        <Suspense>
          <AsOfDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </>
  )
}
