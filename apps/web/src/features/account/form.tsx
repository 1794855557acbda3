import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import controls from '../../ui/controls.module.css'
import styles from './account.module.css'
import { SendingFailure } from './sending-failure.tsx'
import { type FieldErrors, issuesOf } from './sending-issues.ts'
import { useSessionTexts } from './session-texts.ts'

interface Trial {
  /** How many times the form has been sent: each failure moves the focus once. */
  number: number
  isSending: boolean
  errors: FieldErrors
  /** What is not about one field. */
  failure: unknown
}

const UNTRIED: Trial = { number: 0, isSending: false, errors: {}, failure: undefined }

/**
 * Sends what its fields hold, named by the paths of the API’s issues. What is wrong stands at its field and the focus
 * goes to the first; what is about no field stands above the button. Nothing typed is lost.
 */
export function Form<Answer>(props: {
  submit: string
  sending: string
  /** What can be said without asking. */
  check?: () => FieldErrors
  send: () => Promise<Answer>
  onSent: (answer: Answer) => void
  /** The field to go on with when what is wrong is about no field. */
  focusOnFailure?: string
  /** What stands beside the button. */
  end?: ReactNode
  children: (errors: FieldErrors) => ReactNode
}) {
  const texts = useSessionTexts()
  const form = useRef<HTMLFormElement>(null)
  const [trial, setTrial] = useState(UNTRIED)
  const { number, isSending, errors, failure } = trial

  const { focusOnFailure } = props
  useEffect(() => {
    if (number > 0) focusFault(form.current, focusOnFailure)
  }, [number, focusOnFailure])

  function fail(faults: FieldErrors, cause?: unknown) {
    setTrial({ number: number + 1, isSending: false, errors: faults, failure: cause })
  }

  async function send(event: FormEvent) {
    event.preventDefault()
    if (isSending) return
    const faults = withoutNone(props.check?.() ?? {})
    if (Object.keys(faults).length > 0) return fail(faults)
    setTrial({ ...UNTRIED, number, isSending: true })
    try {
      const answer = await props.send()
      setTrial(UNTRIED)
      props.onSent(answer)
    } catch (error) {
      const issues = issuesOf(error, path => form.current?.elements.namedItem(path) != null)
      fail(issues.byField, issues.hasAll ? undefined : error)
    }
  }

  /** A field that is typed in is judged anew when it is sent. */
  function forget({ target }: FormEvent) {
    const name = target instanceof HTMLElement ? target.getAttribute('name') : null
    if (name && errors[name]) setTrial({ ...trial, errors: { ...errors, [name]: undefined } })
  }

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={event => void send(event)} onInput={forget}>
      {props.children(errors)}
      {failure === undefined ? null : <SendingFailure error={failure} />}
      <div className={styles.actions}>
        <button
          type="submit"
          className={`${controls.button} ${controls.primary}`}
          aria-disabled={isSending || undefined}
        >
          {isSending ? props.sending : props.submit}
        </button>
        {props.end}
      </div>
      <span role="status" className="sr">
        {isSending ? texts.sending.wait : ''}
      </span>
    </form>
  )
}

function focusFault(form: HTMLFormElement | null, otherwise: string | undefined): void {
  const wrong = form?.querySelector<HTMLElement>('[aria-invalid=true]')
  const next = otherwise ? form?.querySelector<HTMLElement>(`[name="${otherwise}"]`) : undefined
  const target = wrong ?? next ?? form?.querySelector<HTMLElement>('[role=alert]')
  target?.focus()
}

function withoutNone(errors: FieldErrors): FieldErrors {
  return Object.fromEntries(Object.entries(errors).filter(([, error]) => error !== undefined))
}
