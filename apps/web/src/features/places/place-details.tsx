import type { GeographyDetail } from '@malkoll/contracts'
import { Link } from '@tanstack/react-router'
import { SourceText } from '../sources/source-text.tsx'
import styles from './place-details.module.css'
import { usePlaceTexts } from './place-texts.ts'

/** The other places of the county, what to know of the figures, and where they come from. */
export function PlaceDetails({ place }: { place: GeographyDetail }) {
  const texts = usePlaceTexts()
  const notes = notesOfPage(place)
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
      {notes.length > 0 ? (
        <section className={styles.section} aria-labelledby="notes">
          <h2 id="notes">{texts.notes}</h2>
          {notes.map(note => (
            <p key={note}>{note}</p>
          ))}
        </section>
      ) : null}
      <section className={styles.section} aria-labelledby="sources">
        <h2 id="sources">{texts.sources}</h2>
        <ul className="source">
          {place.sources.map(source => (
            <li key={source.slug}>
              <SourceText source={source} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

/** What holds for several figures, once; what is said whole at a figure already is not said again. */
function notesOfPage({ notes, indicators }: GeographyDetail): string[] {
  const said = new Set(indicators.map(({ smallNumberNote }) => smallNumberNote))
  const ofCounty = indicators.flatMap(({ county, countyNote }) => (county || !countyNote ? [] : [countyNote]))
  return [...notes.filter(note => !said.has(note)), ...new Set(ofCounty)]
}
