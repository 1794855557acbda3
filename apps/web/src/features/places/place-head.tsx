import type { GeographyDetail } from '@malkoll/contracts'
import { Link } from '@tanstack/react-router'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import pageHead from '../../ui/page-head.module.css'
import { useIndicatorTexts } from '../indicators/indicator-texts.ts'
import { OutcomeFlags } from '../targets/outcome-flags.tsx'
import styles from './place-head.module.css'
import { usePlaceTexts } from './place-texts.ts'

/** Name and kind of the place, its population, and what the page compares. */
export function PlaceHead({ place, titleId }: { place: GeographyDetail; titleId: string }) {
  const texts = useTexts()
  const language = useLanguage()
  const { head } = useIndicatorTexts()
  const own = usePlaceTexts()
  const { population } = place
  return (
    <>
      <nav className={pageHead.crumb} aria-label={texts.shell.breadcrumb}>
        <Link to="/lanet">{head.county}</Link> / <Link to="/indikatorer">{head.list}</Link>
      </nav>
      <h1 id={titleId} className={`${pageHead.title} ${styles.title}`}>
        {place.name}
      </h1>
      <p className={styles.kind}>
        {place.kindText}
        {population ? (
          <>
            {' · '}
            <b>{own.population(population.text, periodLabel(population.period, language))}</b>
            <OutcomeFlags flags={population.flags} />
          </>
        ) : null}
      </p>
      {place.parentName && place.kind === 'municipality' ? (
        <p className={`lead measure ${styles.lead}`}>{own.lead(place.name, place.parentName)}</p>
      ) : null}
      <p className={`quiet measure ${styles.note}`}>{own.ownership}</p>
    </>
  )
}
