import type { SignedInUser } from '@malkoll/contracts'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { EventList } from '../../features/users/event-list.tsx'
import { KeyAdministration } from '../../features/users/key-administration.tsx'
import { UserAdministration } from '../../features/users/user-administration.tsx'
import { keyListQuery, userEventsQuery, userListQuery } from '../../features/users/user-queries.ts'
import { useUserTexts } from '../../features/users/user-texts.ts'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import { TallSkeleton } from '../../ui/notice.tsx'
import { FailurePage } from '../answer.tsx'
import { Page, TITLE_ID } from '../page.tsx'
import { SignedIn } from '../signed-in.tsx'

export function UsersPage() {
  const { title } = useUserTexts()
  return (
    <SignedIn action="users.manage" title={title}>
      {user => <Users self={user} />}
    </SignedIn>
  )
}

function Users({ self }: { self: SignedInUser }) {
  const words = useUserTexts()
  const texts = useTexts()
  const navigate = useNavigate({ from: '/anvandare' })
  const { q = '' } = useSearch({ from: '/anvandare' })
  const hasKeys = self.actions.includes('keys.manage')
  // Asked for together, so that neither pushes the other down.
  const keys = useQuery({ ...keyListQuery(), enabled: hasKeys })
  const language = useLanguage()
  const events = useInfiniteQuery(userEventsQuery(language))
  const { data, error, refetch } = useQuery(userListQuery(language))
  const isReady = data && !events.isPending && (!hasKeys || !keys.isPending)

  function ask(asked: string) {
    void navigate({
      search: search => ({ ...search, q: asked || undefined }),
      replace: true,
      resetScroll: false,
    })
  }

  if (error && !data) return <FailurePage error={error} onRetry={() => void refetch()} />
  return (
    <Page title={words.title} asOf={undefined}>
      <h1 id={TITLE_ID} className="page-title">
        {words.title}
      </h1>
      <p className="lead measure">{words.lead}</p>
      {isReady ? (
        <>
          <UserAdministration self={self} users={data.users} asked={q} onAsk={ask} />
          {hasKeys ? <KeyAdministration self={self} users={data.users} /> : null}
          <EventList />
        </>
      ) : (
        <TallSkeleton label={texts.state.loading} />
      )}
    </Page>
  )
}
