import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { GoalDetails } from '../../features/objectives/goal-details.tsx'
import { GoalIndicators } from '../../features/objectives/goal-indicators.tsx'
import { ObjectiveHead } from '../../features/objectives/objective-head.tsx'
import { earlierAnswerOf, objectiveQuery } from '../../features/objectives/objective-queries.ts'
import { useObjectiveTexts } from '../../features/objectives/objective-texts.ts'
import { StrategyDeckDownload } from '../../features/standard-decks/deck-download.tsx'
import { Answer } from '../answer.tsx'
import { TITLE_ID } from '../page.tsx'
import styles from './area-page.module.css'
import { NotFoundPage } from './not-found-page.tsx'

export function GoalPage() {
  const texts = useObjectiveTexts()
  const { slug } = useParams({ from: '/lanet/mal/$slug' })
  const search = useSearch({ from: '/lanet/mal/$slug' })
  const query = useQuery({ ...objectiveQuery(slug, search), placeholderData: earlierAnswerOf(slug) })
  if (query.data && query.data.kind !== 'strategy_goal') return <NotFoundPage />
  return (
    <Answer query={query} title={goal => goal.name}>
      {goal => (
        <>
          <ObjectiveHead
            titleId={TITLE_ID}
            kind={texts.goal}
            name={goal.name}
            area={goal.path.at(-1)}
            ownership={goal.ownershipNote ?? texts.ownership}
          >
            <p className={`quiet measure ${styles.note}`}>{texts.noTarget}</p>
          </ObjectiveHead>
          <GoalIndicators goal={goal} />
          <GoalDetails goal={goal} />
          <StrategyDeckDownload asOf={search.asOf} />
        </>
      )}
    </Answer>
  )
}
