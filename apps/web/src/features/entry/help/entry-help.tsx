import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import controls from '../../../ui/controls.module.css'
import { latePart } from '../../../ui/late-part.tsx'
import { LateDialogFailure } from '../../account/late-failure.tsx'
import { useEntryTexts } from '../entry-texts.ts'

const EntryHelpDialog = latePart({
  load: () => import('./entry-help-dialog.tsx').then(module => module.EntryHelpDialog),
  Failed: LateDialogFailure,
})

/** Opens the help, also by the key ? within the desk. It is fetched when the desk is there, so that it opens offline. */
export function EntryHelp({ desk }: { desk: RefObject<HTMLElement | null> }) {
  const { tools } = useEntryTexts()
  const [isOpen, setIsOpen] = useState(false)
  useHelpKey(desk, () => setIsOpen(true))
  useEffect(() => {
    // What fails now is tried again when it is opened.
    EntryHelpDialog.preload().catch(() => {})
  }, [])
  return (
    <>
      <button type="button" className={controls.button} onClick={() => setIsOpen(true)}>
        {tools.help}
      </button>
      {isOpen ? <EntryHelpDialog onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}

/** A cell holds no question mark; every other field does. */
function useHelpKey(desk: RefObject<HTMLElement | null>, open: () => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event
    if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey) return
    if (!(target instanceof HTMLElement) || target.closest('dialog')) return
    if (target.matches('input, textarea, select') && target.dataset.cell === undefined) return
    event.preventDefault()
    event.stopPropagation()
    open()
  })
  useEffect(() => {
    const element = desk.current
    // Before the grid, which would begin to type in the cell.
    element?.addEventListener('keydown', onKey, { capture: true })
    return () => element?.removeEventListener('keydown', onKey, { capture: true })
  }, [desk])
}
