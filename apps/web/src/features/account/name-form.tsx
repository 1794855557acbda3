import type { SignedInUser } from '@malkoll/contracts'
import { ACCOUNT_LIMITS } from '@malkoll/domain'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Field } from '../../ui/field.tsx'
import { useAccountQueries } from './account-queries.ts'
import { useAccountTexts } from './account-texts.ts'
import { missingFault } from './field-faults.ts'
import { Form } from './form.tsx'
import { sessionQuery } from './session-queries.ts'

export function NameForm({ user }: { user: SignedInUser }) {
  const texts = useAccountTexts()
  const { account } = texts
  const queries = useAccountQueries()
  const queryClient = useQueryClient()
  const [name, setName] = useState(user.name)
  const [isSaved, setIsSaved] = useState(false)

  function showSaved() {
    setIsSaved(true)
    void queryClient.invalidateQueries(sessionQuery())
  }

  return (
    <Form
      submit={account.save}
      sending={account.saving}
      check={() => ({ name: missingFault(name, texts) })}
      send={() => queries.rename(name)}
      onSent={showSaved}
      end={<span role="status">{isSaved ? account.saved : ''}</span>}
    >
      {errors => (
        <Field
          label={account.name}
          hint={account.nameHint}
          name="name"
          autoComplete="name"
          maxLength={ACCOUNT_LIMITS.name}
          value={name}
          error={errors.name}
          onChange={({ target }) => {
            setName(target.value)
            setIsSaved(false)
          }}
        />
      )}
    </Form>
  )
}
