import { formatMoment } from '../../lib/i18n/dates.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { pageCount } from '../presentations/added-slides.ts'
import { type DeckConflict, keepBoth, keepMine, takeTheirs } from './deck-sync.ts'
import { useKeptDeckTexts } from './kept-deck-texts.ts'
import styles from './kept-decks.module.css'

/** Both versions of a deck that was changed in two places. */
export function ConflictChoice(props: { conflict: DeckConflict; onChosen: () => void }) {
  const texts = useKeptDeckTexts()
  const { conflict } = texts
  const language = useLanguage()
  const { mine, theirs } = props.conflict
  const titleOfMine = mine.title || texts.untitled

  function choose(choice: () => void) {
    choice()
    props.onChosen()
  }

  return (
    <section className={styles.conflict} role="alert">
      <h2>{conflict.heading(titleOfMine)}</h2>
      <p>{conflict.text}</p>
      <dl>
        <div>
          <dt>{conflict.mine}</dt>
          <dd>{conflict.what(titleOfMine, pageCount(mine.slides.length))}</dd>
        </div>
        <div>
          <dt>{conflict.theirs(formatMoment(theirs.updatedAt, language))}</dt>
          <dd>{conflict.what(theirs.deck.title || texts.untitled, pageCount(theirs.deck.slides.length))}</dd>
        </div>
      </dl>
      <p className={styles.buttons}>
        <button type="button" className={controls.button} onClick={() => choose(() => keepMine(theirs))}>
          {conflict.keepMine}
        </button>
        <button type="button" className={controls.button} onClick={() => choose(() => takeTheirs(theirs))}>
          {conflict.takeTheirs}
        </button>
        <button
          type="button"
          className={controls.button}
          onClick={() => choose(() => keepBoth(props.conflict, texts.copyOf(titleOfMine)))}
        >
          {conflict.keepBoth}
        </button>
      </p>
    </section>
  )
}
