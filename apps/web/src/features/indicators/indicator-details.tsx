import type { Indicator } from '@malkoll/contracts'
import { Link } from '@tanstack/react-router'
import { withoutStop } from '../../lib/words.ts'
import { Chip } from '../../ui/chip.tsx'
import { Details, DetailsBlock } from '../../ui/details.tsx'
import { SourceText } from '../sources/source-text.tsx'
import { useIndicatorTexts } from './indicator-texts.ts'

/** What stands behind an indicator: definition, who owns the goals, how the county value came about, sources. */
export function IndicatorDetails({ indicator }: { indicator: Indicator }) {
  const { details } = useIndicatorTexts()
  const county = useCountyText(indicator)
  return (
    <Details>
      <DetailsBlock id="definition" heading={details.definition}>
        <p>{indicator.definition}</p>
        {indicator.denominator ? (
          <p>
            {details.denominator} {withoutStop(indicator.denominator)}.
          </p>
        ) : null}
        <p>
          {details.periodicity} {details.periodicities[indicator.periodicity] ?? indicator.periodicity}.
        </p>
        {indicator.measureOwner ? (
          <p>
            {details.measureOwner} {withoutStop(indicator.measureOwner)}.
          </p>
        ) : null}
      </DetailsBlock>
      <DetailsBlock id="belongs" heading={details.belongs}>
        <Goals indicator={indicator} />
        {indicator.label === 'indicator' ? <p>{details.ownerNote}</p> : null}
      </DetailsBlock>
      {indicator.caveat ? (
        <DetailsBlock id="caveat" heading={details.caveat}>
          <p>{indicator.caveat}</p>
        </DetailsBlock>
      ) : null}
      {county ? (
        <DetailsBlock id="county" heading={details.county}>
          <p>{county}</p>
        </DetailsBlock>
      ) : null}
      <DetailsBlock id="source" heading={details.source}>
        {indicator.tables.map(({ table, contentCode, periods }) => (
          <p key={table + periods}>{details.table(table, contentCode ?? '', periods)}</p>
        ))}
        {indicator.sources.map(source => (
          <p key={source.slug}>
            <SourceText source={source} />
          </p>
        ))}
      </DetailsBlock>
    </Details>
  )
}

function Goals({ indicator }: { indicator: Indicator }) {
  const { details, marks } = useIndicatorTexts()
  if (indicator.objectives.length === 0) return <p>{details.noGoal}</p>
  return indicator.objectives.map(objective => (
    <p key={objective.slug}>
      {indicator.label === 'indicator' ? (
        <Link to="/lanet/mal/$slug" params={{ slug: objective.slug }}>
          {objective.name}
        </Link>
      ) : (
        <Link to="/malvarden" search={{ mal: objective.slug }}>
          {objective.name}
        </Link>
      )}{' '}
      {objective.isProposal ? <Chip>{marks.proposal}</Chip> : null}
    </p>
  ))
}

function useCountyText({ countyNote, countyAggregation, weightedBy, geographies }: Indicator): string | null {
  const { details } = useIndicatorTexts()
  if (countyNote) return countyNote
  const isRead = geographies.some(code => code.length === 2)
  return countyAggregation === 'none' || isRead ? null : details.countyComputed(weightedBy ?? '')
}
