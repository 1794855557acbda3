import type { UserEvent } from '@malkoll/contracts'
import { ROLE_WORDS, type Role } from '@malkoll/domain'
import { useInfiniteQuery } from '@tanstack/react-query'
import { formatMoment } from '../../lib/i18n/dates.ts'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import rows from '../../ui/stacked-rows.module.css'
import { StackedCell, StackedRow, StackedTable } from '../../ui/stacked-table.tsx'
import { SendingFailure } from '../account/sending-failure.tsx'
import { userEventsQuery } from './user-queries.ts'
import { type UserTexts, useUserTexts } from './user-texts.ts'
import styles from './users.module.css'

/** What was done with users and keys, by whom and when, the newest first. */
export function EventList() {
  const { events: texts } = useUserTexts()
  const { state } = useTexts()
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery(
    userEventsQuery(useLanguage()),
  )
  const events = data?.pages.flatMap(({ items }) => items) ?? []
  return (
    <section className={styles.events} aria-labelledby="events">
      <h2 id="events">{texts.title}</h2>
      <p>{texts.lead}</p>
      {events.length > 0 ? <EventTable events={events} /> : null}
      {data && events.length === 0 ? <p>{texts.none}</p> : null}
      {error ? <SendingFailure error={error} /> : null}
      {hasNextPage ? (
        <p className={styles.more}>
          <button
            type="button"
            className={controls.button}
            disabled={isFetchingNextPage}
            onClick={() => void fetchNextPage()}
          >
            {isFetchingNextPage ? state.loading : texts.more}
          </button>
        </p>
      ) : null}
    </section>
  )
}

function EventTable({ events }: { events: readonly UserEvent[] }) {
  const { events: texts } = useUserTexts()
  const { columns } = texts
  return (
    <StackedTable caption={texts.title} columns={[columns.what, columns.by, columns.at]}>
      {events.map(event => (
        <EventRow key={event.id} event={event} />
      ))}
    </StackedTable>
  )
}

function EventRow({ event }: { event: UserEvent }) {
  const { events: texts } = useUserTexts()
  const language = useLanguage()
  const more = moreOf(event, texts, role => ROLE_WORDS[role][language])
  return (
    <StackedRow
      name={
        <>
          {texts.kinds[event.kind](event.key?.name ?? event.person.name)}
          {more === '' ? null : <span className={rows.under}>{more}</span>}
        </>
      }
    >
      <StackedCell label={texts.columns.by}>{event.by ? byOf(event, texts) : texts.byCommand}</StackedCell>
      <StackedCell label={texts.columns.at}>{formatMoment(event.at, language)}</StackedCell>
    </StackedRow>
  )
}

type EventTexts = UserTexts['events']

function byOf({ by, way }: UserEvent, texts: EventTexts): string {
  const name = by?.name ?? ''
  return way === 'key' ? texts.byKey(name) : name
}

/** What the heading leaves out. */
function moreOf(event: UserEvent, texts: EventTexts, nameOf: (role: Role) => string): string {
  const { kind, key, person, rolesBefore, rolesAfter, details } = event
  if (key) return texts.keyOf(nameOf(key.role), person.name)
  const roles = rolesAfter && texts.roles(rolesAfter.map(nameOf), rolesBefore?.map(nameOf))
  const changed = details.length > 0 && texts.changed(details.map(detail => texts.details[detail]))
  return [roles, changed, texts.consequences[kind]].filter(Boolean).join(' ')
}
