import type { GeographyDetail } from '@malkoll/contracts'
import { Link } from '@tanstack/react-router'
import { Details, DetailsBlock } from '../../ui/details.tsx'
import { SourceText } from '../sources/source-text.tsx'
import styles from './place-details.module.css'
import { countyNotesOf, generalNotesOf } from './place-notes.ts'
import { usePlaceTexts } from './place-texts.ts'

/** The other places of the county, what to know of the figures, and where they come from. */
export function PlaceDetails({ place }: { place: GeographyDetail }) {
  const texts = usePlaceTexts()
  return (
    <>
      <nav className={styles.neighbours} aria-labelledby="neighbours">
        <h2 id="neighbours">{texts.neighbours}</h2>
        <ul>
          {place.neighbours.map(({ code, name }) => (
            <li key={code}>
              <Link to="/kommuner/$code" params={{ code }}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Details>
        <PlaceNotes place={place} />
        <section className={styles.sources} aria-labelledby="sources">
          <h2 id="sources">{texts.sources}</h2>
          <ul>
            {place.sources.map(source => (
              <li key={source.slug}>
                <SourceText source={source} />
              </li>
            ))}
          </ul>
        </section>
      </Details>
    </>
  )
}

function PlaceNotes({ place }: { place: GeographyDetail }) {
  const texts = usePlaceTexts()
  const general = generalNotesOf(place)
  const ofCounty = countyNotesOf(place)
  if (general.length + ofCounty.length === 0) return null
  return (
    <DetailsBlock id="notes" heading={texts.notes}>
      {general.map(note => (
        <p key={note}>{note}</p>
      ))}
      {ofCounty.map((note, index) => (
        <p key={note}>
          <sup>{index + 1}</sup> {note}
        </p>
      ))}
    </DetailsBlock>
  )
}
