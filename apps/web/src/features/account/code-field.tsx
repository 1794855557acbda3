import { Field } from '../../ui/field.tsx'

/** Six digits of an authenticator app, which a phone or a password manager may fill in. */
export function CodeField(props: {
  label: string
  value: string
  error: string | undefined
  /** A recovery code may be pasted here too, which is longer than the six digits. */
  takesRecovery?: boolean
  /** Where the code is the next thing to do. */
  hasFocus?: boolean
  onChange: (code: string) => void
}) {
  return (
    <Field
      label={props.label}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={props.takesRecovery ? 20 : 7}
      autoFocus={props.hasFocus}
      value={props.value}
      error={props.error}
      onChange={({ target }) => props.onChange(target.value)}
    />
  )
}
