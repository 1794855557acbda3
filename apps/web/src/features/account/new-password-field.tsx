import { type PasswordFault, type PasswordOwner, passwordFaults } from '@malkoll/domain'
import { PasswordField } from '../../ui/password-field.tsx'
import { ShapeMark } from '../../ui/shape.tsx'
import { useAccountTexts } from './account-texts.ts'
import styles from './new-password-field.module.css'

/** A password to be chosen: its rules are told before it is typed and judged while it is. */
export function NewPasswordField(props: {
  label: string
  value: string
  owner: PasswordOwner
  error: string | undefined
  onChange: (password: string) => void
}) {
  const { password } = useAccountTexts()
  const faults = props.value === '' ? undefined : passwordFaults(props.value, props.owner)
  return (
    <>
      <PasswordField
        label={props.label}
        name="password"
        autoComplete="new-password"
        words={password.words}
        value={props.value}
        error={props.error}
        onChange={({ target }) => props.onChange(target.value)}
        hint={<Rules owner={props.owner} faults={faults} />}
      />
      <span role="status" className="sr">
        {faults?.length === 0 ? password.good : ''}
      </span>
    </>
  )
}

/** Undefined: nothing is typed yet, and nothing judged. */
function Rules({ owner, faults }: { owner: PasswordOwner; faults: readonly PasswordFault[] | undefined }) {
  const { password } = useAccountTexts()
  const rules: PasswordFault[] = [faults?.includes('too_long') ? 'too_long' : 'too_short', 'easy_to_guess']
  if (owner.currentPassword !== undefined) rules.push('unchanged')
  return (
    <>
      <ul className={styles.rules}>
        {rules.map(rule => (
          <Rule key={rule} text={password.faults[rule]} isKept={faults && !faults.includes(rule)} />
        ))}
      </ul>
      <p>{password.tip}</p>
    </>
  )
}

function Rule({ text, isKept }: { text: string; isKept: boolean | undefined }) {
  const { password } = useAccountTexts()
  return (
    <li>
      <ShapeMark shape={isKept ? 'disc' : 'ring'} className={styles.mark} />
      <span>
        {text}
        {isKept === undefined ? null : (
          <span className={styles.state}> {isKept ? password.states.kept : password.states.broken}</span>
        )}
      </span>
    </li>
  )
}
