import type { Objective } from '@malkoll/contracts'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { AreaGoals } from '../../features/objectives/area-goals.tsx'
import { ObjectiveHead } from '../../features/objectives/objective-head.tsx'
import { earlierAnswerOf, objectiveQuery } from '../../features/objectives/objective-queries.ts'
import { useObjectiveTexts } from '../../features/objectives/objective-texts.ts'
import { AgendaGoals } from '../../features/objectives/strategy-foundation.tsx'
import { StrategyDeckDownload } from '../../features/standard-decks/deck-download.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Answer } from '../answer.tsx'
import { TITLE_ID } from '../page.tsx'
import { allOf, together } from '../together.ts'
import styles from './area-page.module.css'
import { NotFoundPage } from './not-found-page.tsx'

export function AreaPage() {
  const texts = useObjectiveTexts()
  const { area: slug } = useParams({ from: '/lanet/$area' })
  const search = useSearch({ from: '/lanet/$area' })
  const area = useQuery({ ...objectiveQuery(slug, search), placeholderData: earlierAnswerOf(slug) })
  const goals = useQueries({
    queries: (area.data?.children ?? []).map(child => ({
      ...objectiveQuery(child.slug, search),
      placeholderData: earlierAnswerOf(child.slug),
    })),
    combine: results => allOf(results),
  })
  if (area.data && !isPartOfStrategy(area.data)) return <NotFoundPage />
  return (
    <Answer query={together({ area, goals })} title={answers => answers.area.name}>
      {answers => (
        <>
          <ObjectiveHead
            titleId={TITLE_ID}
            kind={texts.kinds[answers.area.kind] ?? ''}
            name={answers.area.name}
            ownership={answers.area.ownershipNote ?? texts.ownership}
          >
            <p className={`quiet measure ${styles.note}`}>
              {answers.area.kind === 'development_area' ? texts.noTarget : texts.noGoalsOfOwn}
            </p>
          </ObjectiveHead>
          {answers.area.kind === 'development_area' ? <AreaGoals goals={answers.goals.items} /> : null}
          {answers.area.agenda2030.length > 0 ? (
            <section className="section" aria-labelledby="agenda">
              <h2 id="agenda">{texts.agenda}</h2>
              <p className={`quiet measure ${styles.note}`}>
                <Chip>{texts.proposal}</Chip> {texts.agendaNote}
              </p>
              <AgendaGoals goals={answers.area.agenda2030.map(({ goal }) => goal)} />
            </section>
          ) : null}
          <StrategyDeckDownload asOf={search.asOf} />
        </>
      )}
    </Answer>
  )
}

/** An area, a perspective or a dimension; what another document holds has no page here. */
function isPartOfStrategy({ kind }: Objective): boolean {
  return kind === 'development_area' || kind === 'perspective' || kind === 'dimension'
}
