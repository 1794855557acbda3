import type { EntrySheet, SignedInUser } from '@malkoll/contracts'
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { sessionQuery } from '../../features/account/session-queries.ts'
import { EntryDesk } from '../../features/entry/desk/entry-desk.tsx'
import { entrySheetQuery } from '../../features/entry/entry-queries.ts'
import { useEntryTexts } from '../../features/entry/entry-texts.ts'
import { useTexts } from '../../lib/i18n/language.tsx'
import type { EntrySearch } from '../../lib/page-search.ts'
import { TallSkeleton } from '../../ui/notice.tsx'
import { FailurePage } from '../answer.tsx'
import { Page, TITLE_ID } from '../page.tsx'
import { SignedIn } from '../signed-in.tsx'

export function EntryPage() {
  const { title } = useEntryTexts()
  return (
    <SignedIn action="entry.read" title={title}>
      {user => <EntrySheetPage user={user} />}
    </SignedIn>
  )
}

function EntrySheetPage({ user }: { user: SignedInUser }) {
  const texts = useTexts()
  const { title } = useEntryTexts()
  const search: EntrySearch = useSearch({ from: '/inmatning' })
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const session = useQuery(sessionQuery())
  const sheetQuery = entrySheetQuery(search)
  const query = useInfiniteQuery(sheetQuery)
  useWholeSheet(query, search.kvar === '1')
  const sheets = useLastSheets(query.data?.pages)
  const onSearch = useCallback(
    (change: Partial<EntrySearch>) =>
      void navigate({
        to: '/inmatning',
        search: { ...search, ...change },
        replace: true,
        resetScroll: false,
      }),
    [navigate, search],
  )
  const onSignedOut = useCallback(() => void queryClient.invalidateQueries(sessionQuery()), [queryClient])
  const onStored = useCallback(
    () => void queryClient.invalidateQueries({ queryKey: [sheetQuery.queryKey[0]] }),
    [queryClient, sheetQuery.queryKey[0]],
  )
  if (sheets) {
    const isOlder = query.data === undefined || query.isPlaceholderData
    const isStuck = query.isError || query.fetchStatus === 'paused'
    return (
      <Page title={title} asOf={sheets[0]?.asOf}>
        <EntryDesk
          user={user}
          sheets={sheets}
          more={query.hasNextPage && !isOlder ? () => void query.fetchNextPage() : null}
          onRetry={isOlder && isStuck ? () => void query.refetch() : null}
          search={search}
          onSearch={onSearch}
          isSignedIn={session.data?.user?.id === user.id}
          sessionAskedAt={session.dataUpdatedAt}
          onSignedOut={onSignedOut}
          onStored={onStored}
          titleId={TITLE_ID}
        />
      </Page>
    )
  }
  if (query.error) return <FailurePage error={query.error} onRetry={() => void query.refetch()} />
  return (
    <Page title={title} asOf={undefined}>
      <TallSkeleton label={texts.state.loading} />
    </Page>
  )
}

const MOST_PAGES = 15

/** Rows that are here stay when others cannot be fetched. */
function useLastSheets(sheets: EntrySheet[] | undefined): EntrySheet[] | undefined {
  const [last, setLast] = useState(sheets)
  if (sheets !== undefined && sheets !== last) setLast(sheets)
  return sheets ?? last
}

/** What is left to do may stand on a later page of the sheet. */
function useWholeSheet(
  query: {
    data: { pages: unknown[] } | undefined
    hasNextPage: boolean
    isFetching: boolean
    fetchNextPage: () => unknown
  },
  isNeeded: boolean,
) {
  const { data, hasNextPage, isFetching, fetchNextPage } = query
  const wantsMore = isNeeded && hasNextPage && !isFetching && (data?.pages.length ?? 0) < MOST_PAGES
  useEffect(() => {
    if (wantsMore) void fetchNextPage()
  }, [wantsMore, fetchNextPage])
}
