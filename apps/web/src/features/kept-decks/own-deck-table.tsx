import type { DeckAudience, ListedPresentation, PresentationList } from '@malkoll/contracts'
import { useState } from 'react'
import { formatDay } from '../../lib/i18n/dates.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { deckStore } from '../decks/browser-decks.ts'
import { addDeck, chosenDeck, type DeckShelf, newId, type OwnDeck, removeDeck } from '../decks/deck.ts'
import { pageCount } from '../presentations/added-slides.ts'
import { agreeOn, readAgreement } from './agreed-decks.ts'
import { draftOf, textOfDeck } from './deck-draft.ts'
import { putPresentation } from './kept-deck-queries.ts'
import { useKeptDeckTexts } from './kept-deck-texts.ts'
import styles from './kept-decks.module.css'

interface TableProps {
  /** Whose decks they are. */
  person: number
  shelf: DeckShelf
  list: PresentationList
  onShared: () => void
}

/** One’s own decks: which there are, and what is done with a whole deck. */
export function OwnDeckTable({ person, shelf, list, onShared }: TableProps) {
  const texts = useKeptDeckTexts()
  const { columns } = texts
  const [said, setSaid] = useState('')
  const [removed, setRemoved] = useState<OwnDeck | null>(null)
  const chosen = chosenDeck(shelf)

  function remove(deck: OwnDeck) {
    deckStore.change(each => removeDeck(each, deck.id))
    setRemoved(deck)
    setSaid(texts.removed(deck.title || texts.untitled))
  }

  function bringBack(deck: OwnDeck) {
    deckStore.change(each => addDeck(each, deck))
    setRemoved(null)
    setSaid(texts.undone)
  }

  function say(text: string) {
    setRemoved(null)
    setSaid(text)
  }

  return (
    <section className={styles.decks} aria-labelledby="own-decks">
      <h2 id="own-decks">{texts.heading}</h2>
      <table>
        <caption className="sr">{texts.heading}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.occasion}</th>
            <th scope="col">{columns.slides}</th>
            <th scope="col">{columns.sharing}</th>
            <th scope="col">{columns.actions}</th>
          </tr>
        </thead>
        <tbody>
          {shelf.decks.map(deck => (
            <DeckRow
              key={deck.id}
              person={person}
              deck={deck}
              isChosen={deck === chosen}
              list={list}
              onRemove={() => remove(deck)}
              onShared={onShared}
              say={say}
            />
          ))}
        </tbody>
      </table>
      <p className="source measure">{texts.sharingHint}</p>
      <p className={styles.said}>
        <span role="status">{said}</span>
        {removed ? (
          <button type="button" className={controls.textButton} onClick={() => bringBack(removed)}>
            {texts.undo}
          </button>
        ) : null}
      </p>
    </section>
  )
}

interface RowProps {
  person: number
  deck: OwnDeck
  isChosen: boolean
  list: PresentationList
  onRemove: () => void
  onShared: () => void
  say: (text: string) => void
}

function DeckRow({ person, deck, isChosen, list, onRemove, onShared, say }: RowProps) {
  const texts = useKeptDeckTexts()
  const language = useLanguage()
  const title = deck.title || texts.untitled
  const { name, date } = deck.occasion

  function copy() {
    const made = { ...deck, id: newId(), title: texts.copyOf(title) }
    deckStore.change(shelf => addDeck(shelf, made))
    say(texts.copied)
  }

  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={controls.textButton}
          aria-label={texts.open(title)}
          aria-current={isChosen}
          onClick={() => deckStore.change(shelf => ({ ...shelf, chosen: deck.id }), 'chosen')}
        >
          {title}
        </button>
        {isChosen ? <small>{texts.isOpen}</small> : null}
      </th>
      <td data-label={texts.columns.occasion}>
        {[name, date && formatDay(`${date}T12:00:00Z`, language)].filter(Boolean).join(', ')}
      </td>
      <td data-label={texts.columns.slides}>{pageCount(deck.slides.length)}</td>
      <td data-label={texts.columns.sharing}>
        <AudienceChoice person={person} deck={deck} list={list} onShared={onShared} say={say} />
      </td>
      <td>
        <div className={styles.actions}>
          <button
            type="button"
            className={controls.textButton}
            aria-label={texts.named(texts.copy, title)}
            onClick={copy}
          >
            {texts.copy}
          </button>
          <button
            type="button"
            className={controls.textButton}
            aria-label={texts.named(texts.remove, title)}
            onClick={onRemove}
          >
            {texts.remove}
          </button>
        </div>
      </td>
    </tr>
  )
}

const NOBODY = ''
const EVERYBODY = '*'

/** Who else may read a deck that is on the server. */
function AudienceChoice({ person, deck, list, onShared, say }: Omit<RowProps, 'isChosen' | 'onRemove'>) {
  const texts = useKeptDeckTexts()
  const language = useLanguage()
  const title = deck.title || texts.untitled
  const kept = list.presentations.find(({ slug }) => slug === deck.id)

  async function share(value: string, words: string) {
    const version = readAgreement()?.decks[deck.id]?.version ?? null
    const change = { replaces: version, deck: draftOf(deck), sharedWith: audienceOf(value) }
    try {
      const shared = await putPresentation(deck.id, change, { person, language })
      agreeOn(deck.id, { version: shared.version, text: textOfDeck(deck) })
      say(texts.shared(title, words))
    } catch {
      say(texts.shareFailed)
    }
    onShared()
  }

  return (
    <select
      className={controls.input}
      aria-label={texts.shareOf(title)}
      disabled={!kept}
      value={choiceOf(kept)}
      onChange={({ target }) => void share(target.value, target.selectedOptions[0]?.text ?? '')}
    >
      <option value={NOBODY}>{texts.audience.nobody}</option>
      <option value={EVERYBODY}>{texts.audience.everybody}</option>
      {list.organisations.map(({ slug, name }) => (
        <option key={slug} value={slug}>
          {name}
        </option>
      ))}
    </select>
  )
}

function choiceOf(kept: ListedPresentation | undefined): string {
  const audience = kept?.sharedWith
  if (!audience) return NOBODY
  return audience.kind === 'everybody' ? EVERYBODY : audience.slug
}

function audienceOf(value: string): DeckAudience | null {
  if (value === NOBODY) return null
  return value === EVERYBODY ? { kind: 'everybody' } : { kind: 'organisation', slug: value }
}
