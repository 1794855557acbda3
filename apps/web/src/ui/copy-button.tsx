import { useState } from 'react'
import controls from './controls.module.css'
import styles from './copy-button.module.css'

/** Puts a text where it can be pasted, and says whether that went well. */
export function CopyButton(props: {
  text: string
  words: { copy: string; copied: string; failed: string }
  /** What is copied, for those who do not see what stands beside. */
  what?: string
}) {
  const [said, setSaid] = useState('')

  async function copy() {
    try {
      await navigator.clipboard.writeText(props.text)
      setSaid(props.words.copied)
    } catch {
      setSaid(props.words.failed)
    }
  }

  return (
    <span className={styles.copy}>
      <button type="button" className={controls.button} onClick={() => void copy()}>
        {props.words.copy}
        {props.what ? <span className="sr"> {props.what}</span> : null}
      </button>
      <span role="status">{said}</span>
    </span>
  )
}
