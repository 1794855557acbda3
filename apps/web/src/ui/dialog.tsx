import { type ReactNode, useEffect, useId, useRef } from 'react'
import styles from './dialog.module.css'

/** Over the page as long as it is drawn; Escape closes it. The focus goes back to where it was. */
export function Dialog(props: {
  title: string
  onClose: () => void
  /** `close` gives the focus back before the dialog is gone. */
  children: (close: () => void) => ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={titleId} onClose={props.onClose}>
      <h2 id={titleId}>{props.title}</h2>
      {props.children(() => dialog.current?.close())}
    </dialog>
  )
}
