import type { SignedInUser, User, UserInvited } from '@malkoll/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { formatMoment } from '../../lib/i18n/dates.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { SearchField } from '../../ui/search-field.tsx'
import { sessionQuery } from '../account/session-queries.ts'
import { InviteForm } from './invite-form.tsx'
import { OneTime } from './one-time.tsx'
import { fitsSearch } from './user-draft.ts'
import type { UserOutcome } from './user-panel.tsx'
import { userEventsQuery, userListQuery } from './user-queries.ts'
import { UserTable } from './user-table.tsx'
import { useUserTexts } from './user-texts.ts'
import styles from './users.module.css'

/** The people: found, invited, changed one at a time. What was done is said above the list. */
export function UserAdministration(props: {
  self: SignedInUser
  users: readonly User[]
  asked: string
  onAsk: (asked: string) => void
}) {
  const texts = useUserTexts()
  const language = useLanguage()
  const queryClient = useQueryClient()
  const said = useRef<HTMLParagraphElement>(null)
  const invite = useRef<HTMLButtonElement>(null)
  const [isInviting, setIsInviting] = useState(false)
  const [openId, setOpenId] = useState<number>()
  const [outcome, setOutcome] = useState<UserOutcome>({ said: '' })
  const shown = props.users.filter(user => fitsSearch(user, props.asked, language))

  async function show(done: UserOutcome) {
    setOutcome(done)
    setIsInviting(false)
    setOpenId(undefined)
    said.current?.focus()
    await Promise.all([
      queryClient.invalidateQueries(userListQuery(language)),
      queryClient.invalidateQueries(userEventsQuery(language)),
      // Roles of one’s own may have changed.
      queryClient.invalidateQueries(sessionQuery()),
    ])
  }

  /** What had the focus goes with the form. */
  function cancelInviting() {
    flushSync(() => setIsInviting(false))
    invite.current?.focus()
  }

  /** And with the address. */
  function putAway() {
    setOutcome({ said: '' })
    const next = invite.current ?? said.current
    next?.focus()
  }

  return (
    <>
      <div className={styles.tools}>
        <div className={styles.search}>
          <SearchField label={texts.search} value={props.asked} onChange={props.onAsk} />
        </div>
        {isInviting ? null : (
          <button
            ref={invite}
            type="button"
            className={`${controls.button} ${controls.primary}`}
            onClick={() => setIsInviting(true)}
          >
            {texts.invite.open}
          </button>
        )}
      </div>
      {isInviting ? (
        <InviteForm onInvited={invited => void show({ said: '', invited })} onCancel={cancelInviting} />
      ) : null}
      <p ref={said} role="status" tabIndex={-1} className={styles.said}>
        {outcome.said}
      </p>
      {outcome.invited ? <Address invited={outcome.invited} onDone={putAway} /> : null}
      <p className={styles.count} aria-live="polite">
        {shown.length > 0 ? texts.shown(shown.length, props.users.length) : texts.none}{' '}
        {shown.length > 0 ? null : (
          <button type="button" className={controls.textButton} onClick={() => props.onAsk('')}>
            {texts.clear}
          </button>
        )}
      </p>
      {shown.length > 0 ? (
        <UserTable
          users={shown}
          ownId={props.self.id}
          openId={openId}
          onOpen={setOpenId}
          onDone={done => void show(done)}
        />
      ) : null}
    </>
  )
}

function Address({ invited, onDone }: { invited: UserInvited; onDone: () => void }) {
  const { oneTime } = useUserTexts()
  const language = useLanguage()
  const { user, invitation } = invited
  return (
    <OneTime
      key={invitation.url}
      heading={oneTime.heading(user.name)}
      label={oneTime.label}
      text={oneTime.text(formatMoment(invitation.expiresAt, language))}
      secret={invitation.url}
      onDone={onDone}
    />
  )
}
