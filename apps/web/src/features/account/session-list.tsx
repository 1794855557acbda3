import type { AccountSessions } from '@malkoll/contracts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { formatMoment } from '../../lib/i18n/dates.ts'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import rows from '../../ui/stacked-rows.module.css'
import { StackedAction, StackedCell, StackedRow, StackedTable } from '../../ui/stacked-table.tsx'
import { sessionListQuery, useAccountQueries } from './account-queries.ts'
import { type AccountTexts, useAccountTexts } from './account-texts.ts'
import { deviceOf } from './device-name.ts'
import { SendingFailure } from './sending-failure.tsx'

type DeviceSession = AccountSessions['sessions'][number]

/** Where one is signed in, and the way to end what one does not know. */
export function SessionList() {
  const { account } = useAccountTexts()
  const texts = useTexts()
  const { data, error } = useQuery(sessionListQuery())
  const queries = useAccountQueries()
  const queryClient = useQueryClient()
  const status = useRef<HTMLParagraphElement>(null)
  const [said, setSaid] = useState('')
  const [failure, setFailure] = useState<unknown>()

  async function end({ id }: DeviceSession, device: string) {
    setFailure(undefined)
    try {
      await queries.endSession(id)
      setSaid(account.ended(device))
      status.current?.focus()
      await queryClient.invalidateQueries(sessionListQuery())
    } catch (cause) {
      setFailure(cause)
    }
  }

  if (!data) return error ? <SendingFailure error={error} /> : <p role="status">{texts.state.loading}</p>
  return (
    <>
      <StackedTable
        caption={account.sessionsCaption}
        columns={[account.device, account.since, account.seen]}
        action={account.end}
      >
        {data.sessions.map(session => (
          <SessionRow key={session.id} session={session} onEnd={end} />
        ))}
      </StackedTable>
      {failure === undefined ? null : <SendingFailure error={failure} />}
      <p ref={status} role="status" tabIndex={-1}>
        {said}
      </p>
    </>
  )
}

function SessionRow(props: {
  session: DeviceSession
  onEnd: (session: DeviceSession, device: string) => Promise<void>
}) {
  const { account } = useAccountTexts()
  const language = useLanguage()
  const { session } = props
  const device = deviceText(session.device, account)
  return (
    <StackedRow
      name={
        <>
          {device}
          {session.isCurrent ? <span className={rows.under}>{account.thisDevice}</span> : null}
        </>
      }
    >
      <StackedCell label={account.since}>{formatMoment(session.createdAt, language)}</StackedCell>
      <StackedCell label={account.seen}>{formatMoment(session.lastSeenAt, language)}</StackedCell>
      <StackedAction>
        {session.isCurrent ? null : (
          <button
            type="button"
            className={controls.textButton}
            aria-label={account.endDevice(device)}
            onClick={() => void props.onEnd(session, device)}
          >
            {account.end}
          </button>
        )}
      </StackedAction>
    </StackedRow>
  )
}

function deviceText(userAgent: string | null, { unknownDevice, deviceOn }: AccountTexts['account']): string {
  const device = deviceOf(userAgent ?? '')
  return device ? deviceOn(device.browser, device.system) : unknownDevice
}
