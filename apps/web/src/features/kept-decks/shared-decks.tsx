import type { ListedPresentation, PresentationList } from '@malkoll/contracts'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay } from '../../lib/i18n/dates.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { deckStore } from '../decks/browser-decks.ts'
import { addDeck, deckToSend, newId } from '../decks/deck.ts'
import { pageCount } from '../presentations/added-slides.ts'
import { DeckShow } from '../presentations/deck-show.tsx'
import { type DeckPreview, previewQuery } from '../presentations/presentation-queries.ts'
import { deckOf } from './deck-draft.ts'
import { fetchPresentation, fileAddress } from './kept-deck-queries.ts'
import { useKeptDeckTexts } from './kept-deck-texts.ts'
import styles from './kept-decks.module.css'

type Shown = { deck: NonNullable<ReturnType<typeof deckToSend>>; preview: DeckPreview }

/** What others have shared: to be read, shown, downloaded and copied. */
export function SharedDecks({ list, isReader }: { list: PresentationList; isReader: boolean }) {
  const { elected, others, copied } = useKeptDeckTexts()
  const language = useLanguage()
  const queryClient = useQueryClient()
  const [said, setSaid] = useState('')
  const [shown, setShown] = useState<Shown | null>(null)
  const decks = list.presentations.filter(({ isOwn }) => !isOwn)
  if (decks.length === 0) return isReader ? <p className={styles.decks}>{elected.none}</p> : null

  async function show(slug: string) {
    const { deck: draft } = await fetchPresentation(slug, language)
    const deck = deckToSend(deckOf(slug, draft))
    if (deck) setShown({ deck, preview: await queryClient.fetchQuery(previewQuery(deck, language)) })
  }

  async function copy(slug: string) {
    const { deck } = await fetchPresentation(slug, language)
    deckStore.change(shelf => addDeck(shelf, deckOf(newId(), deck)))
    setSaid(copied)
  }

  function attempt(action: Promise<void>) {
    setSaid('')
    action.catch(() => setSaid(others.failed))
  }

  return (
    <section className={styles.decks} aria-labelledby="shared-decks">
      <h2 id="shared-decks">{others.heading}</h2>
      <ul>
        {decks.map(deck => (
          <SharedDeck
            key={deck.slug}
            deck={deck}
            onShow={() => attempt(show(deck.slug))}
            onCopy={() => attempt(copy(deck.slug))}
          />
        ))}
      </ul>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {shown ? <DeckShow deck={shown.deck} preview={shown.preview} onClose={() => setShown(null)} /> : null}
    </section>
  )
}

function SharedDeck(props: { deck: ListedPresentation; onShow: () => void; onCopy: () => void }) {
  const texts = useKeptDeckTexts()
  const { others } = texts
  const language = useLanguage()
  const { slug, occasion, slides, maker, sharedWith } = props.deck
  const title = props.deck.title || texts.untitled
  const day = occasion.date && formatDay(`${occasion.date}T12:00:00Z`, language)
  const facts = [
    maker && others.by(maker),
    sharedWith?.kind === 'organisation' ? others.through(sharedWith.name) : others.toEverybody,
    occasion.name,
    day,
    others.slides(pageCount(slides)),
  ].filter(Boolean)
  return (
    <li>
      <p>
        <b>{title}</b> <small>{facts.join(' · ')}</small>
      </p>
      <p className={styles.actions}>
        {slides > 0 ? (
          <>
            <Link to="/bildspel" search={{ bildspel: slug }} aria-label={texts.named(others.read, title)}>
              {others.read}
            </Link>
            <button
              type="button"
              className={controls.textButton}
              aria-label={texts.named(others.show, title)}
              onClick={props.onShow}
            >
              {others.show}
            </button>
            <a href={fileAddress(slug, language)} download aria-label={texts.named(others.download, title)}>
              {others.download}
            </a>
          </>
        ) : null}
        <button
          type="button"
          className={controls.textButton}
          aria-label={texts.named(others.copy, title)}
          onClick={props.onCopy}
        >
          {others.copy}
        </button>
      </p>
    </li>
  )
}
