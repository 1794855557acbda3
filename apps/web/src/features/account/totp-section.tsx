import type { SignedInUser } from '@malkoll/contracts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import controls from '../../ui/controls.module.css'
import { PasswordField } from '../../ui/password-field.tsx'
import { type TotpStart, totpQuery, useAccountQueries } from './account-queries.ts'
import { useAccountTexts } from './account-texts.ts'
import { missingFault } from './field-faults.ts'
import { Form } from './form.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { sessionQuery } from './session-queries.ts'
import styles from './totp.module.css'
import { TotpSetup } from './totp-setup.tsx'

type Step =
  | { name: 'rest'; said: string }
  | { name: 'password' }
  | { name: 'setup'; start: TotpStart }
  | { name: 'codes'; codes: readonly string[] }

const FEW_CODES = 2

/** A second factor on or off. It is on when its first code has been tried, never before. */
export function TotpSection({ user }: { user: SignedInUser }) {
  const { account } = useAccountTexts()
  const queryClient = useQueryClient()
  const [step, setStep] = useState<Step>({ name: 'rest', said: '' })
  const state = useRef<HTMLParagraphElement>(null)

  /** What had the focus goes; the state of the factor takes it. */
  function rest(said: string) {
    setStep({ name: 'rest', said })
    state.current?.focus()
  }

  function finish(said: string) {
    rest(said)
    refresh()
  }

  function showCodes(codes: readonly string[]) {
    setStep({ name: 'codes', codes })
    refresh()
  }

  function refresh() {
    void queryClient.invalidateQueries(sessionQuery())
    void queryClient.invalidateQueries(totpQuery())
  }

  return (
    <div className={styles.steps}>
      <p>{account.totpWhat}</p>
      <p ref={state} tabIndex={-1}>
        <b>{user.hasTotp ? account.totpOn : account.totpOff}</b>
      </p>
      {user.hasTotp ? <CodesLeft /> : null}
      {step.name === 'rest' ? (
        <p>
          <button type="button" className={controls.button} onClick={() => setStep({ name: 'password' })}>
            {user.hasTotp ? account.turnOff : account.turnOn}
            <span className="sr"> {account.totp}</span>
          </button>
        </p>
      ) : null}
      {step.name === 'password' ? (
        <PasswordStep
          isOn={user.hasTotp}
          onStarted={start => setStep({ name: 'setup', start })}
          onEnded={() => finish(account.turnedOff)}
          onCancel={() => rest('')}
        />
      ) : null}
      {step.name === 'setup' ? (
        <TotpSetup start={step.start} onConfirmed={showCodes} onCancel={() => rest('')} />
      ) : null}
      {step.name === 'codes' ? (
        <RecoveryCodes codes={step.codes} email={user.email} onKept={() => rest(account.turnedOn)} />
      ) : null}
      <p role="status">{step.name === 'rest' ? step.said : ''}</p>
    </div>
  )
}

/** Each recovery code works once: those who run out of them want to know before they need one. */
function CodesLeft() {
  const { account } = useAccountTexts()
  const { data } = useQuery(totpQuery())
  const left = data?.recoveryCodesLeft
  return (
    <p>
      {left == null ? null : (
        <>{left > FEW_CODES ? account.codesLeft(left) : <b>{account.codesLeft(left)}</b>} </>
      )}
      {account.newCodes}
    </p>
  )
}

/** The password is asked for, so that nobody changes this on a screen that was left. */
function PasswordStep(props: {
  isOn: boolean
  onStarted: (start: TotpStart) => void
  onEnded: () => void
  onCancel: () => void
}) {
  const texts = useAccountTexts()
  const { account } = texts
  const queries = useAccountQueries()
  const [password, setPassword] = useState('')

  async function send(): Promise<TotpStart | undefined> {
    if (!props.isOn) return queries.startTotp(password)
    await queries.endTotp(password)
  }

  return (
    <Form
      submit={props.isOn ? account.turnOff : account.next}
      sending={props.isOn ? account.turningOff : account.confirming}
      check={() => ({ password: missingFault(password, texts) })}
      focusOnFailure="password"
      send={send}
      onSent={start => (start ? props.onStarted(start) : props.onEnded())}
      end={
        <button type="button" className={controls.textButton} onClick={props.onCancel}>
          {account.cancel}
        </button>
      }
    >
      {errors => (
        <PasswordField
          label={account.confirmPassword}
          name="password"
          autoComplete="current-password"
          autoFocus
          words={texts.password.words}
          value={password}
          error={errors.password}
          onChange={({ target }) => setPassword(target.value)}
        />
      )}
    </Form>
  )
}
