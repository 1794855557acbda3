import type { Objective } from '@malkoll/contracts'
import { Link } from '@tanstack/react-router'
import { Details, DetailsBlock } from '../../ui/details.tsx'
import { SourceText } from '../sources/source-text.tsx'
import { useObjectiveTexts } from './objective-texts.ts'

/** Who owns a goal, where it belongs and where its words come from. */
export function GoalDetails({ goal }: { goal: Objective }) {
  const texts = useObjectiveTexts()
  const area = goal.path.at(-1)
  return (
    <Details>
      <DetailsBlock id="who" heading={texts.who}>
        <p>{goal.ownershipNote ?? texts.ownership}</p>
      </DetailsBlock>
      <DetailsBlock id="placing" heading={texts.placing}>
        {area ? (
          <p>
            {texts.inArea}:{' '}
            <Link to="/lanet/$area" params={{ area: area.slug }}>
              {area.name}
            </Link>
          </p>
        ) : null}
        {goal.note ? <p>{goal.note}</p> : null}
      </DetailsBlock>
      <DetailsBlock id="wording" heading={texts.wording}>
        <p>{goal.documentName}</p>
        {goal.source ? (
          <p>
            {texts.source} <SourceText source={goal.source} />
          </p>
        ) : null}
      </DetailsBlock>
    </Details>
  )
}
