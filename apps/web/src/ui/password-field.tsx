import { type ComponentProps, type KeyboardEvent, useState } from 'react'
import styles from './field.module.css'
import { FieldFrame, type FieldProps, inputClass } from './field.tsx'

export interface PasswordWords {
  show: string
  hide: string
  /** Said while Caps Lock is on. */
  capsLock: string
}

type PasswordInputProps = Omit<ComponentProps<'input'>, 'id' | 'className' | 'type'>

/** A password that can be shown instead of typed twice. */
export function PasswordField(props: FieldProps & PasswordInputProps & { words: PasswordWords }) {
  const { label, hint, error, words, ...input } = props
  const [isShown, setIsShown] = useState(false)
  const [isCapsLock, setIsCapsLock] = useState(false)
  const noticeCapsLock = (event: KeyboardEvent) => setIsCapsLock(event.getModifierState('CapsLock'))
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {ties => (
        <>
          <span className={styles.revealing}>
            <input
              autoCapitalize="none"
              autoCorrect="off"
              spellCheck={false}
              {...input}
              {...ties}
              className={inputClass(error)}
              type={isShown ? 'text' : 'password'}
              onKeyDown={noticeCapsLock}
              onKeyUp={noticeCapsLock}
              onBlur={() => setIsCapsLock(false)}
            />
            <button
              type="button"
              className={styles.reveal}
              aria-controls={ties.id}
              onClick={() => setIsShown(!isShown)}
            >
              {isShown ? words.hide : words.show}
              <span className="sr"> {label}</span>
            </button>
          </span>
          <span role="status">
            {isCapsLock ? <span className={styles.caps}>{words.capsLock}</span> : null}
          </span>
        </>
      )}
    </FieldFrame>
  )
}
