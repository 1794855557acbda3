import type { IndicatorList, SteeringDocument } from '@malkoll/contracts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { IndicatorFilterForm } from '../../features/indicators/indicator-filter-form.tsx'
import {
  filterIndicators,
  groupByGoal,
  type IndicatorFilters,
  ofTheCounty,
  withoutGoal,
} from '../../features/indicators/indicator-groups.ts'
import { IndicatorResults } from '../../features/indicators/indicator-list.tsx'
import { indicatorListQuery } from '../../features/indicators/indicator-queries.ts'
import { useIndicatorTexts } from '../../features/indicators/indicator-texts.ts'
import { strategyQuery } from '../../features/steering-documents/steering-document-queries.ts'
import { Answer } from '../answer.tsx'
import { TITLE_ID } from '../page.tsx'
import { together } from '../together.ts'

export function IndicatorListPage() {
  const texts = useIndicatorTexts()
  const search = useSearch({ from: '/indikatorer' })
  const list = useQuery({ ...indicatorListQuery(search), placeholderData: keepPreviousData })
  const strategy = useQuery({ ...strategyQuery(search), placeholderData: keepPreviousData })
  return (
    <Answer query={together({ list, strategy })} title={() => texts.list.title}>
      {data => <GroupedIndicators list={data.list} strategy={data.strategy} />}
    </Answer>
  )
}

function GroupedIndicators({ list, strategy }: { list: IndicatorList; strategy: SteeringDocument }) {
  const texts = useIndicatorTexts().list
  const search = useSearch({ from: '/indikatorer' })
  const navigate = useNavigate({ from: '/indikatorer' })
  const { tree } = strategy
  const filters = {
    text: search.q ?? '',
    objective: search.mal,
    withFiguresOnly: search.siffror === '1',
  }
  const all = ofTheCounty(list.items, tree)
  const shown = filterIndicators(all, tree, filters)

  function choose({ text, objective, withFiguresOnly }: IndicatorFilters) {
    void navigate({
      search: previous => ({
        ...previous,
        q: text || undefined,
        mal: objective,
        siffror: withFiguresOnly ? '1' : undefined,
      }),
      replace: true,
      resetScroll: false,
    })
  }

  return (
    <>
      <h1 id={TITLE_ID} className="page-title">
        {texts.title}
      </h1>
      <p className="lead measure">{texts.lead}</p>
      <p className="quiet measure">{texts.ownership}</p>
      <IndicatorFilterForm filters={filters} tree={tree} onFilters={choose} />
      <IndicatorResults
        areas={groupByGoal(tree, shown)}
        others={withoutGoal(shown)}
        shown={shown.length}
        all={all.length}
        onClear={() => choose({ text: '', objective: undefined, withFiguresOnly: false })}
      />
    </>
  )
}
