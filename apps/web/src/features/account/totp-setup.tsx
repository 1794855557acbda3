import { useState } from 'react'
import controls from '../../ui/controls.module.css'
import { CopyButton } from '../../ui/copy-button.tsx'
import { latePart } from '../../ui/late-part.tsx'
import { type TotpStart, useAccountQueries } from './account-queries.ts'
import { useAccountTexts } from './account-texts.ts'
import { CodeField } from './code-field.tsx'
import { codeFault } from './field-faults.ts'
import { Form } from './form.tsx'
import { LateFailure } from './late-failure.tsx'
import styles from './totp.module.css'

const QrCode = latePart({
  load: () => import('./qr-code.tsx').then(module => module.QrCode),
  Waiting: () => <div className={styles.qr} />,
  Failed: LateFailure,
})

/** The secret for an app, and the first code that shows that the app has it. */
export function TotpSetup(props: {
  start: TotpStart
  onConfirmed: (recoveryCodes: readonly string[]) => void
  onCancel: () => void
}) {
  const texts = useAccountTexts()
  const { account } = texts
  const queries = useAccountQueries()
  const [code, setCode] = useState('')
  const { secret, uri } = props.start
  return (
    <>
      <div>
        <p>{account.scan}</p>
        <QrCode text={uri} label={account.qrLabel} />
      </div>
      <div>
        <p>{account.secret}</p>
        <p className={styles.secret}>
          <code>{inFours(secret)}</code>
          <CopyButton text={secret} words={texts.copy} what={account.secret} />
        </p>
      </div>
      <Form
        submit={account.confirm}
        sending={account.confirming}
        check={() => ({ code: codeFault(code, texts) })}
        focusOnFailure="code"
        send={() => queries.confirmTotp(code)}
        onSent={({ recoveryCodes }) => props.onConfirmed(recoveryCodes)}
        end={
          <button type="button" className={controls.textButton} onClick={props.onCancel}>
            {account.cancel}
          </button>
        }
      >
        {errors => (
          <CodeField label={account.code} hasFocus value={code} error={errors.code} onChange={setCode} />
        )}
      </Form>
    </>
  )
}

/** As it is typed by hand, without losing one’s place. */
function inFours(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? secret
}
