import type { Key, KeyMade, SignedInUser, User } from '@malkoll/contracts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { SendingFailure } from '../account/sending-failure.tsx'
import { KeyForm } from './key-form.tsx'
import { KeyTable } from './key-table.tsx'
import { OneTime } from './one-time.tsx'
import { keyListQuery, userEventsQuery, useUserQueries } from './user-queries.ts'
import { useUserTexts } from './user-texts.ts'
import styles from './users.module.css'

/** Keys for programs: made, shown once, ended. */
export function KeyAdministration({ self, users }: { self: SignedInUser; users: readonly User[] }) {
  const { keys: texts } = useUserTexts()
  const queries = useUserQueries()
  const queryClient = useQueryClient()
  const language = useLanguage()
  const open = useRef<HTMLButtonElement>(null)
  const status = useRef<HTMLParagraphElement>(null)
  const [isMaking, setIsMaking] = useState(false)
  const [made, setMade] = useState<KeyMade>()
  const [said, setSaid] = useState('')
  const [failure, setFailure] = useState<unknown>()

  function askAgain() {
    return Promise.all([
      queryClient.invalidateQueries(keyListQuery()),
      queryClient.invalidateQueries(userEventsQuery(language)),
    ])
  }

  function show(key: KeyMade) {
    setIsMaking(false)
    setMade(key)
    setSaid('')
    void askAgain()
  }

  async function end({ id, name }: Key) {
    setFailure(undefined)
    try {
      await queries.endKey(id)
      setSaid(texts.ended(name))
      status.current?.focus()
      await askAgain()
    } catch (cause) {
      setFailure(cause)
    }
  }

  /** What had the focus goes with the form, or with the key that was shown. */
  function putAway(what: () => void) {
    flushSync(what)
    open.current?.focus()
  }

  return (
    <section className={styles.keys} aria-labelledby="keys">
      <h2 id="keys">{texts.title}</h2>
      <p>{texts.lead}</p>
      {isMaking ? (
        <KeyForm self={self} users={users} onMade={show} onCancel={() => putAway(() => setIsMaking(false))} />
      ) : (
        <p>
          <button ref={open} type="button" className={controls.button} onClick={() => setIsMaking(true)}>
            {texts.open}
          </button>
        </p>
      )}
      {made ? (
        <OneTime
          key={made.token}
          heading={texts.made(made.key.name)}
          label={texts.token}
          text={texts.tokenText}
          secret={made.token}
          onDone={() => putAway(() => setMade(undefined))}
        />
      ) : null}
      <p ref={status} role="status" tabIndex={-1} className={styles.said}>
        {said}
      </p>
      {failure === undefined ? null : <SendingFailure error={failure} />}
      <Keys onEnd={key => void end(key)} />
    </section>
  )
}

function Keys({ onEnd }: { onEnd: (key: Key) => void }) {
  const { keys: texts } = useUserTexts()
  const { state } = useTexts()
  const { data, error } = useQuery(keyListQuery())
  if (!data) return error ? <SendingFailure error={error} /> : <p role="status">{state.loading}</p>
  return data.keys.length > 0 ? <KeyTable keys={data.keys} onEnd={onEnd} /> : <p>{texts.none}</p>
}
