import type { SignedInUser } from '@malkoll/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { PasswordField } from '../../ui/password-field.tsx'
import { sessionListQuery, useAccountQueries } from './account-queries.ts'
import { useAccountTexts } from './account-texts.ts'
import { missingFault, passwordFault } from './field-faults.ts'
import { Form } from './form.tsx'
import { NewPasswordField } from './new-password-field.tsx'

export function PasswordForm({ user }: { user: SignedInUser }) {
  const texts = useAccountTexts()
  const { account } = texts
  const queries = useAccountQueries()
  const queryClient = useQueryClient()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [isChanged, setIsChanged] = useState(false)
  const owner = { ...user, currentPassword: current }

  function showChanged() {
    setCurrent('')
    setPassword('')
    setIsChanged(true)
    void queryClient.invalidateQueries(sessionListQuery())
  }

  return (
    <Form
      submit={account.changePassword}
      sending={account.changing}
      check={() => ({
        current: missingFault(current, texts),
        password: passwordFault(password, owner, texts),
      })}
      focusOnFailure="current"
      send={() => queries.changePassword(current, password)}
      onSent={showChanged}
      end={<span role="status">{isChanged ? account.passwordChanged : ''}</span>}
    >
      {errors => (
        <>
          {/* Tells a password manager whose password it is. */}
          <input type="text" name="username" autoComplete="username" value={user.email} readOnly hidden />
          <PasswordField
            label={account.current}
            name="current"
            autoComplete="current-password"
            words={texts.password.words}
            value={current}
            error={errors.current}
            onChange={({ target }) => {
              setCurrent(target.value)
              setIsChanged(false)
            }}
          />
          <NewPasswordField
            label={texts.password.new}
            owner={owner}
            value={password}
            error={errors.password}
            onChange={setPassword}
          />
        </>
      )}
    </Form>
  )
}
