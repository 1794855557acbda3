import { useEffect, useRef } from 'react'
import { saveFile } from '../../lib/save-file.ts'
import controls from '../../ui/controls.module.css'
import { CopyButton } from '../../ui/copy-button.tsx'
import styles from './account.module.css'
import { useAccountTexts } from './account-texts.ts'
import totp from './totp.module.css'

/** Shown this once: they stay until they are said to be saved. */
export function RecoveryCodes(props: { codes: readonly string[]; email: string; onKept: () => void }) {
  const { codes, email, onKept } = props
  const texts = useAccountTexts()
  const { account } = texts
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const text = codes.join('\n')

  function download() {
    const head = account.recoveryHead(email, window.location.origin)
    saveFile(account.recoveryFile, new Blob([`${head}\n\n${text}\n`], { type: 'text/plain;charset=utf-8' }))
  }

  return (
    <div className={totp.steps}>
      <h3 ref={heading} tabIndex={-1}>
        {account.recovery}
      </h3>
      <p>{account.recoveryText}</p>
      <ul className={totp.codes}>
        {codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles.actions}>
        <CopyButton text={text} words={texts.copy} what={account.recovery} />
        <button type="button" className={controls.button} onClick={download}>
          {account.download}
        </button>
        <button type="button" className={`${controls.button} ${controls.primary}`} onClick={onKept}>
          {account.recoverySaved}
        </button>
      </div>
    </div>
  )
}
