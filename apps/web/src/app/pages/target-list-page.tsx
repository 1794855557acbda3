import type { TargetList } from '@malkoll/contracts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { TargetFilterForm } from '../../features/targets/target-filter-form.tsx'
import {
  countByStatus,
  filterTargets,
  formatStatuses,
  goalChoices,
  parseStatuses,
  periodChoices,
  type TargetFilters,
} from '../../features/targets/target-filters.ts'
import { targetListQuery } from '../../features/targets/target-queries.ts'
import { TargetResults } from '../../features/targets/target-results.tsx'
import { useTexts } from '../../lib/i18n/language.tsx'
import { Answer } from '../answer.tsx'
import { TITLE_ID } from '../page.tsx'

export function TargetListPage() {
  const texts = useTexts()
  const search = useSearch({ from: '/malvarden' })
  const query = useQuery({ ...targetListQuery(search), placeholderData: keepPreviousData })
  return (
    <Answer query={query} title={() => texts.targets.title}>
      {list => <FilteredTargets list={list} />}
    </Answer>
  )
}

function FilteredTargets({ list }: { list: TargetList }) {
  const texts = useTexts()
  const search = useSearch({ from: '/malvarden' })
  const navigate = useNavigate({ from: '/malvarden' })
  const filters = { statuses: parseStatuses(search.status), goal: search.mal, text: search.q ?? '' }
  const withoutStatus = filterTargets(list.items, { ...filters, statuses: [] })

  function choose(choice: Partial<typeof search>) {
    void navigate({ search: previous => ({ ...previous, ...choice }), replace: true, resetScroll: false })
  }

  function chooseFilters({ statuses, goal, text }: TargetFilters) {
    choose({ status: formatStatuses(statuses), mal: goal, q: text || undefined })
  }

  return (
    <>
      <h1 id={TITLE_ID} className="page-title">
        {texts.targets.title}
      </h1>
      <p className="lead measure">{texts.targets.lead}</p>
      <TargetFilterForm
        filters={filters}
        period={search.period}
        goals={goalChoices(list.items)}
        periods={periodChoices(list.items)}
        counts={countByStatus(withoutStatus)}
        isPublishedOnly={search.publicerat === '1'}
        onFilters={chooseFilters}
        onPeriod={period => choose({ period })}
        onPublishedOnly={isOn => choose({ publicerat: isOn ? '1' : undefined })}
      />
      <TargetResults
        all={list.items}
        shown={filterTargets(list.items, filters)}
        onClear={() => choose({ status: undefined, mal: undefined, q: undefined, period: undefined })}
      />
    </>
  )
}
