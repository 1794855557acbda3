import { type ReactNode, useEffect, useRef } from 'react'
import controls from '../../ui/controls.module.css'
import { CopyButton } from '../../ui/copy-button.tsx'
import { Field } from '../../ui/field.tsx'
import { useAccountTexts } from '../account/account-texts.ts'
import { useUserTexts } from './user-texts.ts'
import styles from './users.module.css'

/** A secret that is shown this once: it stays until it is said to be taken care of. */
export function OneTime(props: {
  heading: string
  label: string
  text: ReactNode
  secret: string
  onDone: () => void
}) {
  const { oneTime } = useUserTexts()
  const { copy } = useAccountTexts()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className={styles.panel} aria-labelledby="one-time">
      <h2 id="one-time" ref={heading} tabIndex={-1}>
        {props.heading}
      </h2>
      <p>{props.text}</p>
      <div className={styles.oneTime}>
        <Field
          label={props.label}
          readOnly
          value={props.secret}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <CopyButton text={props.secret} words={copy} what={props.label} />
        <button type="button" className={controls.button} onClick={props.onDone}>
          {oneTime.done}
        </button>
      </div>
    </section>
  )
}
