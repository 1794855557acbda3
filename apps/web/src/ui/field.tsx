import { type ComponentProps, type ReactNode, useId } from 'react'
import controls from './controls.module.css'
import styles from './field.module.css'

export interface FieldProps {
  label: string
  /** Help that stands under the field. */
  hint?: ReactNode
  /** What is wrong with what is typed, tied to the field. */
  error?: string | undefined
}

type InputProps = Omit<ComponentProps<'input'>, 'id' | 'className'>

/** What an input needs to know of its label, help and error. */
export interface FieldTies {
  id: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

/** Label above, then the field, what is wrong with it, and help. */
export function FieldFrame(props: FieldProps & { children: (ties: FieldTies) => ReactNode }) {
  const id = useId()
  const described = [props.error ? `${id}-error` : '', props.hint ? `${id}-hint` : ''].filter(Boolean)
  const ties: FieldTies = {
    id,
    'aria-invalid': props.error ? true : undefined,
    'aria-describedby': described.join(' ') || undefined,
  }
  return (
    <div className={controls.field}>
      <label htmlFor={id}>{props.label}</label>
      {props.children(ties)}
      {props.error ? (
        <p id={`${id}-error`} className={styles.error}>
          {props.error}
        </p>
      ) : null}
      {props.hint ? (
        <div id={`${id}-hint`} className={styles.hint}>
          {props.hint}
        </div>
      ) : null}
    </div>
  )
}

export function Field({ label, hint, error, ...input }: FieldProps & InputProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {ties => <input {...input} {...ties} className={inputClass(error)} />}
    </FieldFrame>
  )
}

export function SelectField({
  label,
  hint,
  error,
  ...select
}: FieldProps & Omit<ComponentProps<'select'>, 'id' | 'className'>) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {ties => <select {...select} {...ties} className={inputClass(error)} />}
    </FieldFrame>
  )
}

export function inputClass(error: string | undefined): string {
  return [controls.input, error ? styles.wrong : ''].filter(Boolean).join(' ')
}
