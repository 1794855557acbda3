import type { User, UserInvited } from '@malkoll/contracts'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import controls from '../../ui/controls.module.css'
import { Question } from '../../ui/question.tsx'
import { useAccountTexts } from '../account/account-texts.ts'
import { Form } from '../account/form.tsx'
import { SendingFailure } from '../account/sending-failure.tsx'
import { draftFaults } from './draft-faults.ts'
import { changeOf, draftOf } from './user-draft.ts'
import { UserFields } from './user-fields.tsx'
import { useUserQueries } from './user-queries.ts'
import { type UserTexts, useUserTexts } from './user-texts.ts'
import styles from './users.module.css'

/** What has happened to a person: said on the page, which asks for the list anew. */
export interface UserOutcome {
  said: string
  /** A new address to hand over. */
  invited?: UserInvited
}

type Deed = 'reset' | 'disable' | 'remove'

/** One person’s details, and what is done with the whole account. */
export function UserPanel(props: {
  user: User
  /** One’s own account is neither reset, disabled nor removed here: that would sign one out at once. */
  isSelf: boolean
  onDone: (outcome: UserOutcome) => void
  onClose: () => void
}) {
  const texts = useUserTexts()
  const accountTexts = useAccountTexts()
  const users = useUserQueries()
  const { user } = props
  const [draft, setDraft] = useState(() => draftOf(user))
  return (
    <div className={styles.panel}>
      <Form
        submit={texts.change.submit}
        sending={texts.change.sending}
        check={() => draftFaults(draft, accountTexts, texts)}
        send={() => users.change(user.id, changeOf(user, draft))}
        onSent={() => props.onDone({ said: texts.change.saved(draft.name) })}
        end={
          <button type="button" className={controls.textButton} onClick={props.onClose}>
            {texts.change.close}
          </button>
        }
      >
        {errors => <UserFields draft={draft} errors={errors} onChange={setDraft} />}
      </Form>
      {props.isSelf ? <OwnAccount /> : <AccountDeeds user={user} onDone={props.onDone} />}
    </div>
  )
}

function OwnAccount() {
  const { change } = useUserTexts()
  return (
    <p className={styles.actions}>
      <span>
        {change.own} <Link to="/konto">{change.account}</Link>.
      </span>
    </p>
  )
}

function AccountDeeds(props: { user: User; onDone: (outcome: UserOutcome) => void }) {
  const { change } = useUserTexts()
  const users = useUserQueries()
  const { user } = props
  const [asked, setAsked] = useState<Deed>()
  const [failure, setFailure] = useState<unknown>()

  async function attempt(action: () => Promise<UserOutcome>) {
    setAsked(undefined)
    setFailure(undefined)
    try {
      props.onDone(await action())
    } catch (cause) {
      setFailure(cause)
    }
  }

  const deeds: Record<Deed, () => Promise<UserOutcome>> = {
    reset: async () => ({ said: '', invited: await users.reset(user.id) }),
    disable: async () => {
      await users.change(user.id, { isDisabled: true })
      return { said: change.disabled(user.name) }
    },
    remove: async () => {
      await users.remove(user.id)
      return { said: change.removed(user.name) }
    },
  }

  async function enable(): Promise<UserOutcome> {
    await users.change(user.id, { isDisabled: false })
    return { said: change.enabled(user.name) }
  }

  return (
    <>
      <div className={styles.actions}>
        {user.state === 'disabled' ? (
          <DeedButton user={user} text={change.enable} onClick={() => void attempt(enable)} />
        ) : (
          <>
            <DeedButton user={user} text={change.reset} onClick={() => setAsked('reset')} />
            <DeedButton user={user} text={change.disable} onClick={() => setAsked('disable')} />
          </>
        )}
        <DeedButton user={user} text={change.remove} onClick={() => setAsked('remove')} />
      </div>
      {asked ? (
        <Question
          key={asked}
          {...questionOf(asked, user, change)}
          keep={change.keep}
          onAnswer={() => void attempt(deeds[asked])}
          onKeep={() => setAsked(undefined)}
        />
      ) : null}
      {failure === undefined ? null : <SendingFailure error={failure} />}
    </>
  )
}

function DeedButton(props: { user: User; text: string; onClick: () => void }) {
  return (
    <button type="button" className={controls.button} onClick={props.onClick}>
      {props.text}
      <span className="sr"> {props.user.name}</span>
    </button>
  )
}

function questionOf(deed: Deed, { name }: User, texts: UserTexts['change']) {
  const questions = {
    reset: { heading: texts.resetQuestion(name), children: texts.resetText, answer: texts.resetAnswer },
    disable: {
      heading: texts.disableQuestion(name),
      children: texts.disableText,
      answer: texts.disableAnswer,
    },
    remove: { heading: texts.removeQuestion(name), children: texts.removeText, answer: texts.removeAnswer },
  }
  return questions[deed]
}
