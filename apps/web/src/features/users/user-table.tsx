import type { User } from '@malkoll/contracts'
import { ROLE_WORDS } from '@malkoll/domain'
import { useId, useRef } from 'react'
import { formatMoment } from '../../lib/i18n/dates.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { Chip } from '../../ui/chip.tsx'
import controls from '../../ui/controls.module.css'
import rows from '../../ui/stacked-rows.module.css'
import { StackedAction, StackedCell, StackedRow, StackedTable } from '../../ui/stacked-table.tsx'
import { type UserOutcome, UserPanel } from './user-panel.tsx'
import { useUserTexts } from './user-texts.ts'

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
    <StackedTable
      caption={caption}
      columns={[columns.name, columns.roles, columns.state, columns.seen]}
      action={columns.change}
    >
      {props.users.map(user => (
        <UserRow
          key={user.id}
          user={user}
          isSelf={user.id === props.ownId}
          isOpen={user.id === props.openId}
          onToggle={isOpen => props.onOpen(isOpen ? user.id : undefined)}
          onDone={props.onDone}
        />
      ))}
    </StackedTable>
  )
}

interface UserRowProps {
  user: User
  isSelf: boolean
  isOpen: boolean
  onToggle: (isOpen: boolean) => void
  onDone: (outcome: UserOutcome) => void
}

function UserRow({ user, isSelf, isOpen, onToggle, onDone }: UserRowProps) {
  const texts = useUserTexts()
  const language = useLanguage()
  const id = useId()
  const toggle = useRef<HTMLButtonElement>(null)

  /** What had the focus goes with the panel. */
  function close() {
    onToggle(false)
    toggle.current?.focus()
  }

  const panel = <UserPanel user={user} isSelf={isSelf} onDone={onDone} onClose={close} />
  return (
    <StackedRow
      name={<UserName user={user} isSelf={isSelf} />}
      isOff={user.state === 'disabled'}
      opened={isOpen ? { id, columns: 5, content: panel } : null}
    >
      <StackedCell label={texts.columns.roles}>
        {user.roles.map(role => ROLE_WORDS[role][language]).join(', ')}
        {user.indicators.length > 0 ? (
          <span className={rows.under}>{texts.ownerOf(user.indicators.length)}</span>
        ) : null}
      </StackedCell>
      <StackedCell>
        {texts.states[user.state]} {user.hasTotp ? <Chip>{texts.hasTotp}</Chip> : null}
      </StackedCell>
      <StackedCell label={texts.columns.seen}>
        {user.lastSeenAt ? formatMoment(user.lastSeenAt, language) : texts.notSeen[user.state]}
      </StackedCell>
      <StackedAction>
        <button
          ref={toggle}
          type="button"
          className={controls.textButton}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-label={isOpen ? undefined : texts.change.openFor(user.name)}
          onClick={() => onToggle(!isOpen)}
        >
          {isOpen ? texts.change.close : texts.change.open}
        </button>
      </StackedAction>
    </StackedRow>
  )
}

function UserName({ user, isSelf }: { user: User; isSelf: boolean }) {
  const texts = useUserTexts()
  return (
    <>
      {user.name}
      {isSelf ? ` (${texts.you})` : null}
      <span className={rows.under}>
        {[user.email, user.function, user.organisation?.name].filter(Boolean).join(' · ')}
      </span>
    </>
  )
}
