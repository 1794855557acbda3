import type { KeyMade, SignedInUser, User } from '@malkoll/contracts'
import { ACCOUNT_LIMITS, ROLE_WORDS } from '@malkoll/domain'
import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { Field, SelectField } from '../../ui/field.tsx'
import { useAccountTexts } from '../account/account-texts.ts'
import { missingFault } from '../account/field-faults.ts'
import { Form } from '../account/form.tsx'
import { useUserQueries } from './user-queries.ts'
import { useUserTexts } from './user-texts.ts'
import styles from './users.module.css'

const DAYS = [30, 90, 180, 365] as const

/** A key for a program: somebody answers for it, and it may do what one of that person’s roles may. */
export function KeyForm(props: {
  self: SignedInUser
  users: readonly User[]
  onMade: (made: KeyMade) => void
  onCancel: () => void
}) {
  const { keys } = useUserTexts()
  const accountTexts = useAccountTexts()
  const language = useLanguage()
  const queries = useUserQueries()
  const [name, setName] = useState('')
  const [personId, setPersonId] = useState(props.self.id)
  const people = props.users.filter(({ state }) => state === 'active')
  const roles = people.find(({ id }) => id === personId)?.roles ?? props.self.roles
  const [chosenRole, setRole] = useState(roles[0])
  const role = roles.find(each => each === chosenRole) ?? roles[0]
  const [days, setDays] = useState<number>(DAYS[1])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  async function make(): Promise<KeyMade | undefined> {
    return role && queries.makeKey({ name, role, person: personId, days })
  }

  return (
    <section className={styles.panel} aria-labelledby="new-key">
      <h3 id="new-key" ref={heading} tabIndex={-1}>
        {keys.heading}
      </h3>
      <Form
        submit={keys.submit}
        sending={keys.sending}
        check={() => ({ name: missingFault(name, accountTexts) })}
        send={make}
        onSent={made => made && props.onMade(made)}
        end={
          <button type="button" className={controls.textButton} onClick={props.onCancel}>
            {keys.cancel}
          </button>
        }
      >
        {errors => (
          <>
            <Field
              label={keys.name}
              hint={keys.nameHint}
              name="name"
              autoComplete="off"
              maxLength={ACCOUNT_LIMITS.keyName}
              value={name}
              error={errors.name}
              onChange={({ target }) => setName(target.value)}
            />
            <SelectField
              label={keys.person}
              name="person"
              value={personId}
              error={errors.person}
              onChange={({ target }) => setPersonId(Number(target.value))}
            >
              {people.map(({ id, name: person }) => (
                <option key={id} value={id}>
                  {person}
                </option>
              ))}
            </SelectField>
            <SelectField
              label={keys.role}
              hint={keys.roleHint}
              name="role"
              value={role}
              error={errors.role}
              onChange={({ target }) => setRole(roles.find(each => each === target.value))}
            >
              {roles.map(each => (
                <option key={each} value={each}>
                  {ROLE_WORDS[each][language]}
                </option>
              ))}
            </SelectField>
            <SelectField
              label={keys.days}
              name="days"
              value={days}
              error={errors.days}
              onChange={({ target }) => setDays(Number(target.value))}
            >
              {DAYS.map(each => (
                <option key={each} value={each}>
                  {keys.daysOf(each)}
                </option>
              ))}
            </SelectField>
          </>
        )}
      </Form>
    </section>
  )
}
