import { Link } from '@tanstack/react-router'
import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { formatDay } from '../../lib/i18n/dates.ts'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import styles from './add-button.module.css'
import { deckStore, useDecks } from './browser-decks.ts'
import {
  addChart,
  addDeck,
  changeDeck,
  chosenDeck,
  DECK_LIMITS,
  emptyDeck,
  newId,
  type OwnDeck,
  placeOfChart,
  removeSlide,
} from './deck.ts'
import { useDeckTexts } from './deck-texts.ts'
import type { ShownChart } from './shown-chart.ts'

type Outcome = { kind: 'added'; slide: string } | { kind: 'already' } | { kind: 'full' } | { kind: 'removed' }

/** Puts the chart last in the chosen deck, says so, and leads there. What it says closes as a menu does. */
export function AddButton(shown: ShownChart) {
  const texts = useDeckTexts()
  const { download } = useTexts()
  const language = useLanguage()
  const deck = chosenDeck(useDecks().shelf)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const button = useRef<HTMLButtonElement>(null)
  const panel = useRef<HTMLDivElement>(null)

  // The button often stands at the lower edge of the window.
  useEffect(() => {
    if (outcome) panel.current?.scrollIntoView({ block: 'nearest' })
  }, [outcome])

  function add() {
    const isThere = deck !== undefined && placeOfChart(deck, shown.chart) !== -1
    setOutcome(isThere ? { kind: 'already' } : putIn(deck ?? emptyDeck(newId(), texts.usualTitle, language)))
  }

  function putIn(target: OwnDeck): Outcome {
    if (target.slides.length >= DECK_LIMITS.slides) return { kind: 'full' }
    const { chart, name, asOf } = shown
    const slide = { id: newId(), kind: 'chart', chart, name } as const
    deckStore.change(shelf => {
      const known = shelf.decks.some(({ id }) => id === target.id) ? shelf : addDeck(shelf, target)
      return changeDeck(known, target.id, each => addChart(each, slide, asOf))
    })
    return { kind: 'added', slide: slide.id }
  }

  function takeBack(slide: string) {
    if (deck) deckStore.change(shelf => changeDeck(shelf, deck.id, each => removeSlide(each, slide)))
    setOutcome({ kind: 'removed' })
    button.current?.focus()
  }

  function closeByEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !outcome) return
    setOutcome(null)
    button.current?.focus()
  }

  function closeWhenLeft(event: FocusEvent) {
    if (!event.currentTarget.contains(event.relatedTarget)) setOutcome(null)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape and the way out of the button and of what it says.
    <div className={styles.adding} onKeyDown={closeByEscape} onBlur={closeWhenLeft}>
      <button ref={button} type="button" className={`${controls.button} ${styles.button}`} onClick={add}>
        {download.addToDeck}
      </button>
      {/* Focusable, so that a click between its parts does not leave it. */}
      <div ref={panel} role="status" tabIndex={-1} className={outcome ? styles.panel : 'sr'}>
        {outcome ? (
          <OutcomeText outcome={outcome} deck={deck} shown={shown}>
            {outcome.kind === 'added' ? (
              <button type="button" className={controls.textButton} onClick={() => takeBack(outcome.slide)}>
                {texts.undo}
              </button>
            ) : null}
            {outcome.kind === 'already' && deck ? (
              <button type="button" className={controls.textButton} onClick={() => setOutcome(putIn(deck))}>
                {texts.addAgain}
              </button>
            ) : null}
          </OutcomeText>
        ) : null}
      </div>
    </div>
  )
}

function OutcomeText(props: {
  outcome: Outcome
  deck: OwnDeck | undefined
  shown: ShownChart
  children: ReactNode
}) {
  const texts = useDeckTexts()
  const language = useLanguage()
  const { isKept } = useDecks()
  const { outcome, deck, shown } = props
  const day = deck?.asOf ? formatDay(deck.asOf, language) : null
  return (
    <>
      <p>{deck ? outcomeSentence(outcome, deck, texts) : null}</p>
      {outcome.kind === 'added' && day && day !== formatDay(shown.asOf, language) ? (
        <p>{texts.frozen(day)}</p>
      ) : null}
      {isKept ? null : <p>{texts.notKept}</p>}
      <p className={styles.steps}>
        {outcome.kind === 'removed' ? null : <Link to="/bildspel">{texts.open}</Link>}
        {props.children}
      </p>
    </>
  )
}

function outcomeSentence(outcome: Outcome, deck: OwnDeck, texts: ReturnType<typeof useDeckTexts>): string {
  switch (outcome.kind) {
    case 'added':
      return texts.added(deck.title, deck.slides.length)
    case 'already':
      return texts.already(deck.title)
    case 'full':
      return texts.full(DECK_LIMITS.slides)
    case 'removed':
      return texts.removed
  }
}
