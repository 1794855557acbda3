import type { ChangeList, NetChange } from '@malkoll/contracts'
import { CHANGES_FILE_CELLS } from '@malkoll/domain'
import { keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import {
  type ComparedSearch,
  changesFileAddress,
  changesQuery,
  firstPageOf,
} from '../../features/changes/change-queries.ts'
import { useChangeTexts } from '../../features/changes/change-texts.ts'
import { NetChangeParts } from '../../features/changes/net-change.tsx'
import { StepList } from '../../features/changes/step-list.tsx'
import { TimeChoice } from '../../features/changes/time-choice.tsx'
import { hasTime, shownMoment } from '../../lib/as-of.ts'
import { endOfLastMonth } from '../../lib/days.ts'
import { dateInStockholm } from '../../lib/i18n/dates.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { Answer } from '../answer.tsx'
import { TITLE_ID } from '../page.tsx'
import styles from './changes-page.module.css'

/** What differs between two moments, and the single steps between them; without a choice since last month. */
export function ChangesPage() {
  const texts = useChangeTexts()
  const address = useSearch({ from: '/andringar' })
  const search = { ...address, since: address.since ?? endOfLastMonth(dateInStockholm(new Date())) }
  const queryClient = useQueryClient()
  const query = useInfiniteQuery({
    ...changesQuery(search),
    initialData: () => firstPageOf(queryClient, search),
    placeholderData: keepPreviousData,
  })
  const pages = query.data?.pages ?? []
  const [first] = pages
  const steps = pages.flatMap(page => page.items)
  const onMore = query.hasNextPage ? () => void query.fetchNextPage() : undefined
  return (
    <Answer query={{ data: first, error: query.error, refetch: query.refetch }} title={() => texts.title}>
      {changes => (
        <>
          <h1 id={TITLE_ID} className="page-title">
            {texts.title}
          </h1>
          <TimeChoice search={search} resultKnownFrom={changes.resultKnownFrom} />
          <Comparison changes={changes} search={search} />
          <StepList steps={steps} onMore={onMore} />
        </>
      )}
    </Answer>
  )
}

/** Said only where the file cannot hold all. */
function FileHolds({ net }: { net: NetChange }) {
  const texts = useChangeTexts()
  const all = net.counts.corrected + net.counts.added
  if (all <= CHANGES_FILE_CELLS) return null
  return <p className="source">{texts.fileHolds(CHANGES_FILE_CELLS, all)}</p>
}

function Comparison({ changes, search }: { changes: ChangeList; search: ComparedSearch }) {
  const texts = useChangeTexts()
  const language = useLanguage()
  const { net } = changes
  if (!net) return null
  const first = shownMoment(net.since.at, search.since, language)
  const since = hasTime(search.since) ? first : texts.endOf(first)
  const lastAsked = search.until ?? search.asOf
  const until = lastAsked ? shownMoment(net.until.at, lastAsked, language) : texts.now
  return (
    <>
      <div role="status">
        <p className="lead measure">{net.sentence}</p>
        <p className={`quiet ${styles.between}`}>{texts.between(since, until)}</p>
      </div>
      <p className={styles.file}>
        <a className={controls.button} href={changesFileAddress(search)} download>
          {texts.download}
        </a>
      </p>
      <FileHolds net={net} />
      <NetChangeParts net={net} />
      <p className={`source ${styles.scope}`}>{texts.scope}</p>
    </>
  )
}
