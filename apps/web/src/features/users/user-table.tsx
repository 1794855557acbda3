import type { User } from '@malkoll/contracts'
import { ROLE_WORDS } from '@malkoll/domain'
import { Fragment, useId } from 'react'
import { formatMoment } from '../../lib/i18n/dates.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { Chip } from '../../ui/chip.tsx'
import controls from '../../ui/controls.module.css'
import rows from '../../ui/stacked-rows.module.css'
import { type UserOutcome, UserPanel } from './user-panel.tsx'
import { useUserTexts } from './user-texts.ts'
import styles from './users.module.css'

/** One person a row; what can be changed opens under it. */
export function UserTable(props: {
  users: readonly User[]
  ownId: number
  openId: number | undefined
  onOpen: (id: number | undefined) => void
  onDone: (outcome: UserOutcome) => void
}) {
  const { caption, columns } = useUserTexts()
  return (
    <table className={rows.table}>
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.roles}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.seen}</th>
          <th scope="col">
            <span className="sr">{columns.change}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {props.users.map(user => (
          <UserRows
            key={user.id}
            user={user}
            isSelf={user.id === props.ownId}
            isOpen={user.id === props.openId}
            onToggle={isOpen => props.onOpen(isOpen ? user.id : undefined)}
            onDone={props.onDone}
          />
        ))}
      </tbody>
    </table>
  )
}

function UserRows(props: {
  user: User
  isSelf: boolean
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
  onDone: (outcome: UserOutcome) => void
}) {
  const texts = useUserTexts()
  const language = useLanguage()
  const panelId = useId()
  const { user, isOpen } = props
  return (
    <Fragment>
      <tr className={`${rows.row} ${user.state === 'disabled' ? styles.off : ''}`}>
        <th scope="row">
          {user.name}
          {props.isSelf ? ` (${texts.you})` : null}
          <span className={rows.under}>
            {[user.email, user.function, user.organisation?.name].filter(Boolean).join(' · ')}
          </span>
        </th>
        <td>
          <span className={rows.label}>{texts.columns.roles} </span>
          {user.roles.map(role => ROLE_WORDS[role][language]).join(', ')}
          {user.indicators.length > 0 ? (
            <span className={rows.under}>{texts.ownerOf(user.indicators.length)}</span>
          ) : null}
        </td>
        <td>
          {texts.states[user.state]} {user.hasTotp ? <Chip>{texts.hasTotp}</Chip> : null}
        </td>
        <td>
          <span className={rows.label}>{texts.columns.seen} </span>
          {user.lastSeenAt ? formatMoment(user.lastSeenAt, language) : texts.neverSeen}
        </td>
        <td>
          <button
            type="button"
            className={controls.textButton}
            aria-expanded={isOpen}
            aria-controls={isOpen ? panelId : undefined}
            aria-label={isOpen ? undefined : texts.change.openFor(user.name)}
            onClick={() => props.onToggle(!isOpen)}
          >
            {isOpen ? texts.change.close : texts.change.open}
          </button>
        </td>
      </tr>
      {isOpen ? (
        <tr id={panelId} className={styles.panelRow}>
          <td colSpan={5}>
            <UserPanel
              user={user}
              isSelf={props.isSelf}
              onDone={props.onDone}
              onClose={() => props.onToggle(false)}
            />
          </td>
        </tr>
      ) : null}
    </Fragment>
  )
}
