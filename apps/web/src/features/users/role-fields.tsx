import { ROLE_WORDS, ROLES, type Role } from '@malkoll/domain'
import { useId } from 'react'
import { useLanguage } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { toggled } from './user-draft.ts'
import { useUserTexts } from './user-texts.ts'
import styles from './users.module.css'

/** Roles with what each may do. */
export function RoleFields(props: {
  roles: readonly Role[]
  error: string | undefined
  onChange: (roles: Role[]) => void
}) {
  const { fields } = useUserTexts()
  const language = useLanguage()
  const id = useId()
  return (
    <fieldset className={styles.roles} aria-describedby={props.error ? `${id}-error` : undefined}>
      <legend>{fields.roles}</legend>
      {props.error ? (
        <p id={`${id}-error`} className={styles.error}>
          {props.error}
        </p>
      ) : null}
      {ROLES.map(role => (
        <label key={role} className={controls.check}>
          <input
            type="checkbox"
            name="roles"
            checked={props.roles.includes(role)}
            aria-invalid={props.error ? true : undefined}
            onChange={() => props.onChange(toggled(props.roles, role))}
          />
          <span>
            {ROLE_WORDS[role][language]}
            <small>{fields.mayDo[role]}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
