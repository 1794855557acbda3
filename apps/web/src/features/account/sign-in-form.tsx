import type { SignedInUser } from '@malkoll/contracts'
import { useState } from 'react'
import { Field } from '../../ui/field.tsx'
import { PasswordField } from '../../ui/password-field.tsx'
import { useAccountQueries } from './account-queries.ts'
import { useAccountTexts } from './account-texts.ts'
import { emailFault, missingFault } from './field-faults.ts'
import { Form } from './form.tsx'

/** E-mail and password. What is wrong is told without saying which of them. */
export function SignInForm(props: { onSignedIn: (user: SignedInUser) => void; onNeedsCode: () => void }) {
  const texts = useAccountTexts()
  const { signIn } = texts
  const account = useAccountQueries()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  return (
    <Form
      submit={signIn.submit}
      sending={signIn.sending}
      focusOnFailure="password"
      check={() => ({ email: emailFault(email, texts), password: missingFault(password, texts) })}
      send={() => account.signIn({ email, password })}
      onSent={({ user }) => (user ? props.onSignedIn(user) : props.onNeedsCode())}
    >
      {errors => (
        <>
          <Field
            label={signIn.email}
            name="email"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={email}
            error={errors.email}
            onChange={({ target }) => setEmail(target.value)}
          />
          <PasswordField
            label={signIn.password}
            name="password"
            autoComplete="current-password"
            words={texts.password.words}
            value={password}
            error={errors.password}
            onChange={({ target }) => setPassword(target.value)}
          />
        </>
      )}
    </Form>
  )
}
