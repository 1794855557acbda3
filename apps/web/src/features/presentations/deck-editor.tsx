import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { useLanguage } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { deckStore, useDecks } from '../decks/browser-decks.ts'
import { changeDeck, chosenDeck, deckToSend, type OwnDeck } from '../decks/deck.ts'
import styles from './deck-editor.module.css'
import { DeckFile } from './deck-file.tsx'
import { DeckFreshness } from './deck-freshness.tsx'
import { DeckShelfBar } from './deck-shelf-bar.tsx'
import { failureText } from './failure-text.ts'
import { previewQuery } from './presentation-queries.ts'
import { usePresentationTexts } from './presentation-texts.ts'
import { SlideList } from './slide-list.tsx'
import { StartingPoints } from './starting-points.tsx'
import { useCalm } from './use-calm.ts'

/** Fingers that rest this long want to see the slide. */
const QUIET_MS = 500

/** Changes the deck; changes in a row with the same `step` are undone as one. */
export type ChangeDeck = (change: (deck: OwnDeck) => OwnDeck, step?: string) => void

/** Tells what has happened, on the page and to a screen reader. */
export type Say = (text: string) => void

/** Everything about own decks: which one, what it is for, its slides, and its file. */
export function DeckEditor() {
  const texts = usePresentationTexts()
  const { shelf, isKept, hadBroken } = useDecks()
  const [said, setSaid] = useState('')
  const deck = chosenDeck(shelf)
  const hasSlides = deck !== undefined && deck.slides.length > 0

  return (
    <>
      {isKept ? null : <p className={styles.notice}>{texts.notKept}</p>}
      {hadBroken ? <p className={styles.notice}>{texts.hadBroken}</p> : null}
      <div className={styles.bar}>
        <DeckShelfBar shelf={shelf} say={setSaid} />
        <HistoryBar said={said} say={setSaid} />
      </div>
      {deck ? <ChosenDeck key={deck.id} deck={deck} say={setSaid} /> : null}
      {hasSlides ? null : <StartingPoints deck={deck} say={setSaid} />}
    </>
  )
}

function ChosenDeck({ deck, say }: { deck: OwnDeck; say: Say }) {
  const texts = usePresentationTexts()
  const language = useLanguage()
  const sent = deckToSend(deck)
  const preview = useQuery({
    ...previewQuery(useCalm(sent, QUIET_MS), language),
    placeholderData: keepPreviousData,
  })
  const change: ChangeDeck = (edit, step) =>
    deckStore.change(shelf => changeDeck(shelf, deck.id, edit), step && `${deck.id} ${step}`)
  const isEmpty = deck.slides.length === 0

  return (
    <>
      {isEmpty || !sent ? null : (
        <div className={styles.tools}>
          <DeckFile deck={sent} preview={preview.data} />
          <DeckFreshness deck={deck} sent={sent} onChange={change} say={say} />
        </div>
      )}
      {preview.error && !isEmpty ? (
        <div className={styles.notice} role="alert">
          <p>{failureText(preview.error, texts)}</p>
          <p>
            {preview.data ? `${texts.failure.stale} ` : null}
            <button type="button" className={controls.textButton} onClick={() => void preview.refetch()}>
              {texts.failure.retry}
            </button>
          </p>
        </div>
      ) : null}
      <SlideList deck={deck} preview={preview.data} hasFailed={preview.isError} onChange={change} say={say} />
    </>
  )
}

/** The way back and forth, and what happened last. */
function HistoryBar({ said, say }: { said: string; say: Say }) {
  const texts = usePresentationTexts()
  const { canUndo, canRedo } = useDecks()

  function undo() {
    deckStore.undo()
    say(texts.history.undone)
  }

  function redo() {
    deckStore.redo()
    say(texts.history.redone)
  }

  useHistoryKeys(undo, redo)
  return (
    <div className={styles.history}>
      {canUndo || canRedo ? (
        <>
          <button type="button" className={styles.quiet} aria-disabled={!canUndo} onClick={undo}>
            {texts.history.undo}
          </button>
          <button type="button" className={styles.quiet} aria-disabled={!canRedo} onClick={redo}>
            {texts.history.redo}
          </button>
        </>
      ) : null}
      <p role="status">{said}</p>
    </div>
  )
}

/** Ctrl+Z and Ctrl+Y outside the fields, which have their own. */
function useHistoryKeys(undo: () => void, redo: () => void) {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isField = event.target instanceof Element && event.target.matches('input, textarea, select')
    if (isField || !(event.ctrlKey || event.metaKey)) return
    const key = event.key.toLowerCase()
    const isRedo = key === 'y' || (key === 'z' && event.shiftKey)
    if (!isRedo && key !== 'z') return
    event.preventDefault()
    if (isRedo) redo()
    else undo()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
