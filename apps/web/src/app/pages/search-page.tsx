import type { SearchResult } from '@malkoll/contracts'
import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { moveByArrow } from '../../features/search/arrow-keys.ts'
import { SearchHits, SearchSuggestions } from '../../features/search/search-hits.tsx'
import { searchQuery } from '../../features/search/search-queries.ts'
import { useSearchTexts } from '../../features/search/search-texts.ts'
import { SearchField } from '../../ui/search-field.tsx'
import { FailureNote } from '../answer.tsx'
import { Page, TITLE_ID } from '../page.tsx'
import styles from './search-page.module.css'

/** The field stands whatever happens to the answer under it; the words are the address. */
export function SearchPage() {
  const texts = useSearchTexts()
  const search = useSearch({ from: '/sok' })
  const navigate = useNavigate({ from: '/sok' })
  const words = search.q?.trim() ?? ''
  // The hits of fewer letters stand until those of more are there.
  const placeholderData = words === '' ? undefined : keepPreviousData
  const query = useQuery({ ...searchQuery(search), placeholderData })

  function ask(text: string) {
    void navigate({
      search: previous => ({ ...previous, q: text.trim() || undefined }),
      replace: true,
      resetScroll: false,
    })
  }

  return (
    <Page title={texts.title} asOf={query.data?.asOf}>
      <h1 id={TITLE_ID} className="page-title">
        {texts.title}
      </h1>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the field and the links in it are what the keys are for. */}
      <div className={styles.search} onKeyDown={moveByArrow}>
        <search className={styles.field}>
          <SearchField label={texts.label} value={search.q ?? ''} onChange={ask} />
        </search>
        <Results query={query} words={words} />
      </div>
    </Page>
  )
}

function Results({ query, words }: { query: UseQueryResult<SearchResult>; words: string }) {
  const texts = useSearchTexts()
  const hits = words === '' ? [] : (query.data?.items ?? [])
  const isNone = words !== '' && query.data !== undefined && !query.isPlaceholderData && hits.length === 0
  if (words !== '' && query.error) {
    return <FailureNote error={query.error} onRetry={() => void query.refetch()} />
  }
  return (
    <div className={styles.results}>
      <p role="status" className="quiet">
        {statusText(query, words, texts)}
      </p>
      {isNone ? <p className={styles.help}>{texts.noneHelp}</p> : null}
      {hits.length > 0 ? <SearchHits hits={hits} /> : null}
      {words === '' || isNone ? <SearchSuggestions /> : null}
    </div>
  )
}

function statusText(
  { data, isPlaceholderData }: UseQueryResult<SearchResult>,
  words: string,
  texts: ReturnType<typeof useSearchTexts>,
): string {
  if (words === '') return texts.lead
  if (!data || isPlaceholderData) return texts.searching
  return data.items.length > 0 ? texts.found(data.items.length, words) : texts.none(words)
}
