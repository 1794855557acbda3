import type { SearchResult } from '@malkoll/contracts'
import { Link } from '@tanstack/react-router'
import { Chip } from '../../ui/chip.tsx'
import styles from './search-hits.module.css'
import { useSearchTexts } from './search-texts.ts'

/** What was found, best first: its name, what it is, and by which word when that is not its name. */
export function SearchHits({ hits }: { hits: SearchResult['items'] }) {
  return (
    <ol className={styles.hits}>
      {hits.map(hit => (
        <HitItem key={`${hit.kind} ${hit.path}`} hit={hit} />
      ))}
    </ol>
  )
}

function HitItem({ hit }: { hit: SearchResult['items'][number] }) {
  const texts = useSearchTexts()
  const { pathname, searchParams } = new URL(hit.path, window.location.origin)
  return (
    <li>
      <Link to={pathname} search={Object.fromEntries(searchParams)} className={styles.title}>
        {hit.title}
      </Link>
      <span className={styles.context}>
        {hit.context}
        {hit.matched === hit.title ? null : ` · ${texts.matched(hit.matched)}`}{' '}
        {hit.example ? <Chip kind="example">{texts.example}</Chip> : null}
      </span>
    </li>
  )
}

/** Words that lead somewhere, for those who do not know what to write. */
export function SearchSuggestions() {
  const texts = useSearchTexts()
  return (
    <section className={styles.suggestions} aria-labelledby="suggestions">
      <h2 id="suggestions">{texts.suggestions}</h2>
      <ul>
        {texts.words.map(word => (
          <li key={word}>
            <Link to="/sok" search={{ q: word }} replace>
              {word}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
