import type { Invitation, SignedInUser } from '@malkoll/contracts'
import { ACCOUNT_LIMITS } from '@malkoll/domain'
import { useState } from 'react'
import { Field } from '../../ui/field.tsx'
import { useAccountQueries } from './account-queries.ts'
import { useAccountTexts } from './account-texts.ts'
import { emailFault, missingFault, passwordFault } from './field-faults.ts'
import { Form } from './form.tsx'
import { NewPasswordField } from './new-password-field.tsx'

/** Chooses a password with an address for one use. The first administrator says who it is too. */
export function InvitationForm(props: {
  token: string
  invitation: Invitation
  onSignedIn: (user: SignedInUser) => void
}) {
  const texts = useAccountTexts()
  const words = texts.invitation
  const account = useAccountQueries()
  const { kind } = props.invitation
  const [name, setName] = useState(props.invitation.name ?? '')
  const [email, setEmail] = useState(props.invitation.email ?? '')
  const [password, setPassword] = useState('')
  const isFirst = kind === 'first_administrator'

  function check() {
    return {
      name: missingFault(name, texts),
      email: isFirst ? emailFault(email, texts) : undefined,
      password: passwordFault(password, { name, email }, texts),
    }
  }

  return (
    <Form
      submit={words.submit}
      sending={words.sending}
      check={check}
      send={() =>
        account.acceptInvitation(props.token, {
          name,
          ...(isFirst ? { email } : {}),
          password,
        })
      }
      onSent={({ user }) => user && props.onSignedIn(user)}
    >
      {errors => (
        <>
          <Field
            label={words.name}
            hint={words.nameHint}
            name="name"
            autoComplete="name"
            maxLength={ACCOUNT_LIMITS.name}
            value={name}
            error={errors.name}
            onChange={({ target }) => setName(target.value)}
          />
          <Field
            label={words.email}
            name="email"
            type="email"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={ACCOUNT_LIMITS.email}
            readOnly={!isFirst}
            value={email}
            error={errors.email}
            onChange={({ target }) => setEmail(target.value)}
          />
          <NewPasswordField
            label={texts.password.choose}
            owner={{ name, email }}
            value={password}
            error={errors.password}
            onChange={setPassword}
          />
        </>
      )}
    </Form>
  )
}
