import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { MethodArticle } from '../../features/method/method-article.tsx'
import { SourceItems } from '../../features/sources/source-list.tsx'
import { sourceListQuery } from '../../features/sources/source-queries.ts'
import { useTexts } from '../../lib/i18n/language.tsx'
import { FailureLine } from '../answer.tsx'
import { Page, TITLE_ID } from '../page.tsx'

/** The method stands whatever happens to the list of sources under it. */
export function MethodPage() {
  const texts = useTexts()
  const { data, error, refetch } = useQuery(sourceListQuery(useSearch({ strict: false })))
  return (
    <Page title={texts.method.title} asOf={data?.asOf}>
      <h1 id={TITLE_ID} className="page-title">
        {texts.method.title}
      </h1>
      <MethodArticle />
      <section className="section" aria-labelledby="sources">
        <h2 id="sources">{texts.method.sources}</h2>
        {data ? <SourceItems sources={data} /> : null}
        {error && !data ? <FailureLine error={error} onRetry={() => void refetch()} /> : null}
      </section>
    </Page>
  )
}
