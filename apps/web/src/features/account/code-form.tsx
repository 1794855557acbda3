import type { SignedInUser } from '@malkoll/contracts'
import { useState } from 'react'
import controls from '../../ui/controls.module.css'
import { Field } from '../../ui/field.tsx'
import { useAccountQueries } from './account-queries.ts'
import { useAccountTexts } from './account-texts.ts'
import { CodeField } from './code-field.tsx'
import { codeFault, missingFault } from './field-faults.ts'
import { Form } from './form.tsx'

/** The second step: the code of the app, or one of the codes kept for a lost phone. */
export function CodeForm(props: {
  /** Which of them is asked for. */
  isRecovery: boolean
  onOther: () => void
  onSignedIn: (user: SignedInUser) => void
  onStartAgain: () => void
}) {
  const { isRecovery } = props
  const texts = useAccountTexts()
  const { code: words } = texts
  const account = useAccountQueries()
  const [code, setCode] = useState('')
  return (
    <Form
      submit={words.submit}
      sending={words.sending}
      focusOnFailure="code"
      check={() => ({ code: isRecovery ? missingFault(code, texts) : codeFault(code, texts) })}
      send={() => account.signInByCode(code)}
      onSent={({ user }) => (user ? props.onSignedIn(user) : props.onStartAgain())}
      end={
        <button type="button" className={controls.textButton} onClick={props.onStartAgain}>
          {words.startAgain}
        </button>
      }
    >
      {errors => (
        <>
          {isRecovery ? (
            <Field
              key="recovery"
              label={words.recovery}
              hint={words.recoveryHint}
              name="code"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              autoFocus
              value={code}
              error={errors.code}
              onChange={({ target }) => setCode(target.value)}
            />
          ) : (
            <CodeField
              key="app"
              label={words.label}
              takesRecovery
              hasFocus
              value={code}
              error={errors.code}
              onChange={setCode}
            />
          )}
          <p>
            <button
              type="button"
              className={controls.textButton}
              onClick={() => {
                props.onOther()
                setCode('')
              }}
            >
              {isRecovery ? words.useApp : words.useRecovery}
            </button>
          </p>
        </>
      )}
    </Form>
  )
}
