import { useQuery } from '@tanstack/react-query'
import { useParams, useSearch } from '@tanstack/react-router'
import { PlaceDetails } from '../../features/places/place-details.tsx'
import { PlaceHead } from '../../features/places/place-head.tsx'
import { PlaceIndicators } from '../../features/places/place-indicators.tsx'
import { placeQuery } from '../../features/places/place-queries.ts'
import { Answer } from '../answer.tsx'
import { TITLE_ID } from '../page.tsx'

export function PlacePage() {
  const { code } = useParams({ from: '/kommuner/$code' })
  const search = useSearch({ from: '/kommuner/$code' })
  const query = useQuery({
    ...placeQuery(code, search),
    placeholderData: previous => (previous?.code === code ? previous : undefined),
  })
  return (
    <Answer query={query} title={place => place.name}>
      {place => (
        <>
          <PlaceHead place={place} titleId={TITLE_ID} />
          <PlaceIndicators place={place} />
          <PlaceDetails place={place} />
        </>
      )}
    </Answer>
  )
}
