import { type ComponentType, useState } from 'react'
import { useTexts } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'

type Dialog = ComponentType<{ onClose: () => void }>

/** “Visa som det såg ut …”, in the foot of every page. Its dialog is fetched when it is asked for. */
export function AsOfButton() {
  const texts = useTexts()
  const [Dialog, setDialog] = useState<Dialog | null>(null)

  async function open() {
    const { AsOfDialog } = await import('./as-of-dialog.tsx')
    setDialog(() => AsOfDialog)
  }

  return (
    <>
      <button
        type="button"
        className={controls.textButton}
        // Without network there is no other day to show; the next press tries again.
        onClick={() => void open().catch(() => {})}
      >
        {texts.asOf.choose}
      </button>
      {Dialog ? <Dialog onClose={() => setDialog(null)} /> : null}
    </>
  )
}
