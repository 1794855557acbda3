import { type ChangeEvent, useId, useRef } from 'react'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { saveFile } from '../../lib/save-file.ts'
import controls from '../../ui/controls.module.css'
import { Menu } from '../../ui/menu.tsx'
import { deckStore } from '../decks/browser-decks.ts'
import {
  addDeck,
  chosenDeck,
  type DeckShelf,
  emptyDeck,
  newId,
  type OwnDeck,
  removeDeck,
} from '../decks/deck.ts'
import { readDeckFile, writeDeckFile } from '../decks/deck-reading.ts'
import { pageCount } from './added-slides.ts'
import type { Say } from './deck-editor.tsx'
import styles from './deck-shelf-bar.module.css'
import { usePresentationTexts } from './presentation-texts.ts'

/** Which deck it is, and what is done with a whole deck. */
export function DeckShelfBar({ shelf, say }: { shelf: DeckShelf; say: Say }) {
  const texts = usePresentationTexts()
  const language = useLanguage()
  const file = useRef<HTMLInputElement>(null)
  const deck = chosenDeck(shelf)

  function put(added: OwnDeck, words: string) {
    deckStore.change(each => addDeck(each, added))
    say(words)
  }

  async function open({ target }: ChangeEvent<HTMLInputElement>) {
    const text = await target.files?.[0]?.text()
    target.value = ''
    const read = text === undefined ? undefined : readDeckFile(text)
    // A name of its own: the same file can be opened twice.
    if (read) put({ ...read, id: newId() }, texts.shelf.opened(read.title, pageCount(read.slides.length)))
    else say(texts.shelf.notRead)
  }

  function create() {
    put(emptyDeck(newId(), texts.untitled.deck, language), texts.shelf.created)
  }

  return (
    <div className={styles.bar}>
      {shelf.decks.length > 1 ? <DeckChoice shelf={shelf} /> : null}
      <Menu label={texts.shelf.menu}>
        <li>
          <button type="button" onClick={create}>
            {texts.shelf.create}
          </button>
        </li>
        {deck ? <OneDeck deck={deck} put={put} say={say} /> : null}
        <li>
          <button type="button" onClick={() => file.current?.click()}>
            {texts.shelf.open}
          </button>
        </li>
      </Menu>
      <input
        ref={file}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={texts.shelf.open}
        onChange={event => void open(event)}
      />
    </div>
  )
}

function DeckChoice({ shelf }: { shelf: DeckShelf }) {
  const texts = usePresentationTexts()
  const id = useId()
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{texts.shelf.choose}</label>
      <select
        id={id}
        className={controls.input}
        value={chosenDeck(shelf)?.id}
        onChange={event => {
          const chosen = event.target.value
          deckStore.change(each => ({ ...each, chosen }), 'chosen')
        }}
      >
        {shelf.decks.map(({ id: each, title, slides }) => (
          <option key={each} value={each}>
            {`${title || texts.untitled.deck} (${pageCount(slides.length)})`}
          </option>
        ))}
      </select>
    </div>
  )
}

function OneDeck(props: { deck: OwnDeck; put: (deck: OwnDeck, words: string) => void; say: Say }) {
  const texts = usePresentationTexts()
  const { deck, put, say } = props
  const title = deck.title || texts.untitled.deck

  function remove() {
    deckStore.change(shelf => removeDeck(shelf, deck.id))
    say(texts.shelf.removed(title))
  }

  return (
    <>
      <li>
        <button
          type="button"
          onClick={() => put({ ...deck, id: newId(), title: texts.shelf.copyOf(title) }, texts.shelf.copied)}
        >
          {texts.shelf.copy}
        </button>
      </li>
      <li>
        <button type="button" onClick={remove}>
          {texts.shelf.remove}
        </button>
      </li>
      <li>
        <button
          type="button"
          onClick={() =>
            saveFile(`${title}.json`, new Blob([writeDeckFile(deck)], { type: 'application/json' }))
          }
        >
          {texts.shelf.save}
        </button>
      </li>
    </>
  )
}
