import type { SteeringDocument } from '@malkoll/contracts'
import { strategySentence } from '@malkoll/domain'
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { ExpectationEntrance, ExpectationItems } from '../../features/expectations/expectation-items.tsx'
import { expectationListQuery } from '../../features/expectations/expectation-queries.ts'
import { earlierAnswerOf, objectiveQuery } from '../../features/objectives/objective-queries.ts'
import { useObjectiveTexts } from '../../features/objectives/objective-texts.ts'
import { StrategyAreas } from '../../features/objectives/strategy-areas.tsx'
import { AgendaOfAreas, StrategyFoundation } from '../../features/objectives/strategy-foundation.tsx'
import { goalsOf, nodesOfKind } from '../../features/objectives/strategy-tree.ts'
import { StrategyDeckDownload } from '../../features/standard-decks/deck-download.tsx'
import { strategyQuery } from '../../features/steering-documents/steering-document-queries.ts'
import { VersionList } from '../../features/steering-documents/version-list.tsx'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { Answer } from '../answer.tsx'
import { TITLE_ID } from '../page.tsx'
import { allOf, together } from '../together.ts'
import styles from './strategy-page.module.css'

export function StrategyPage() {
  const texts = useObjectiveTexts()
  const search = useSearch({ from: '/lanet' })
  const document = useQuery({ ...strategyQuery(search), placeholderData: keepPreviousData })
  const expectations = useQuery({ ...expectationListQuery(search), placeholderData: keepPreviousData })
  const areaSlugs = nodesOfKind(document.data?.tree ?? [], 'development_area').map(({ slug }) => slug)
  const areas = useQueries({
    queries: areaSlugs.map(slug => ({
      ...objectiveQuery(slug, search),
      placeholderData: earlierAnswerOf(slug),
    })),
    combine: results => allOf(results),
  })
  return (
    <Answer query={together({ document, expectations, areas })} title={() => texts.title}>
      {answers => (
        <>
          <StrategyHead document={answers.document} />
          <ExpectationEntrance list={answers.expectations} />
          <StrategyAreas document={answers.document} />
          <StrategyDeckDownload asOf={search.asOf} />
          <ExpectationItems
            list={answers.expectations}
            strategyGoals={new Set(goalsOf(answers.document.tree).map(({ slug }) => slug))}
          />
          <StrategyFoundation document={answers.document} />
          <AgendaOfAreas areas={answers.areas.items} />
          <VersionList document={answers.document} />
        </>
      )}
    </Answer>
  )
}

function StrategyHead({ document }: { document: SteeringDocument }) {
  const texts = useObjectiveTexts()
  const language = useLanguage()
  const shown = document.versions.find(({ version }) => version === document.version)
  const goals = goalsOf(document.tree).length
  const until = shown?.validTo?.slice(0, 4) ?? null
  return (
    <>
      <p className={styles.kind}>{shown?.name ?? document.name}</p>
      <h1 id={TITLE_ID} className={styles.title}>
        {texts.title}
      </h1>
      <p className={styles.sentence}>{strategySentence({ goals, until }, language)}</p>
      <p className={`lead measure ${styles.ownership}`}>{texts.ownership}</p>
    </>
  )
}
