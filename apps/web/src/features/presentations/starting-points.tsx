import { useQueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { apiAddress } from '../../lib/address.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { boardQuery } from '../board/board-queries.ts'
import { deckStore } from '../decks/browser-decks.ts'
import {
  addDeck,
  beginDeck,
  changeDeck,
  type DeckShelf,
  emptyDeck,
  newId,
  type OwnDeck,
  type OwnSlide,
} from '../decks/deck.ts'
import { indicatorListQuery } from '../indicators/indicator-queries.ts'
import { strategyQuery } from '../steering-documents/steering-document-queries.ts'
import { targetListQuery } from '../targets/target-queries.ts'
import type { Say } from './deck-editor.tsx'
import { failureText } from './failure-text.ts'
import { usePresentationTexts } from './presentation-texts.ts'
import styles from './starting-points.module.css'
import { slideOfBoard, slidesOfStrategy, slidesOfTargets } from './starting-slides.ts'

interface Start {
  slides: OwnSlide[]
  asOf: string
}

/** What to do where there are no slides: the way to the charts, or something ready to take away from. */
export function StartingPoints({ deck, say }: { deck: OwnDeck | undefined; say: Say }) {
  const texts = usePresentationTexts()
  const language = useLanguage()
  const { ofTargets, ofStrategy } = useStarts()
  const [failure, setFailure] = useState<string | null>(null)

  async function begin(load: () => Promise<Start>) {
    setFailure(null)
    try {
      const start = await load()
      if (start.slides.length === 0) return setFailure(texts.empty.nothing)
      const target = deck ?? emptyDeck(newId(), texts.untitled.deck, language)
      deckStore.change(shelf => begun(shelf, target, start))
      say(texts.empty.started(start.slides.length))
    } catch (error) {
      setFailure(failureText(error, texts))
    }
  }

  return (
    <section className={styles.empty}>
      <h2>{texts.empty.heading}</h2>
      <p>{texts.empty.text}</p>
      <p className={styles.ways}>
        <Link to="/malvarden" className={`${controls.button} ${controls.primary}`}>
          {texts.empty.targets}
        </Link>
        <Link to="/indikatorer" className={controls.button}>
          {texts.empty.indicators}
        </Link>
      </p>
      <p>{texts.empty.start}</p>
      <p className={styles.ways}>
        <button type="button" className={controls.button} onClick={() => void begin(ofStrategy)}>
          {texts.empty.strategy}
        </button>
        <button type="button" className={controls.button} onClick={() => void begin(ofTargets)}>
          {texts.empty.board}
        </button>
      </p>
      <p>{texts.empty.ready}</p>
      <p className={styles.ready}>
        <a href={apiAddress('/api/v1/steering-documents/rus/deck.pptx', { lang: language })} download>
          {texts.empty.readyStrategy}
        </a>
        <a href={apiAddress('/api/v1/board.pptx', { lang: language })} download>
          {texts.empty.readyBoard}
        </a>
      </p>
      {failure ? <p role="alert">{failure}</p> : null}
    </section>
  )
}

/** The slides that a deck can be begun with, asked for when they are wanted. */
function useStarts() {
  const { lang } = useSearch({ strict: false })
  const queryClient = useQueryClient()
  return {
    async ofTargets(): Promise<Start> {
      const search = { lang, publicerat: '1' } as const
      const [board, list] = await Promise.all([
        queryClient.fetchQuery(boardQuery(search)),
        queryClient.fetchQuery(targetListQuery(search)),
      ])
      return { slides: [...slideOfBoard(board, newId), ...slidesOfTargets(list, newId)], asOf: list.asOf }
    },
    async ofStrategy(): Promise<Start> {
      const [document, list] = await Promise.all([
        queryClient.fetchQuery(strategyQuery({ lang })),
        queryClient.fetchQuery(indicatorListQuery({ lang })),
      ])
      return { slides: slidesOfStrategy(document, list, newId), asOf: list.asOf }
    },
  }
}

function begun(shelf: DeckShelf, deck: OwnDeck, start: Start): DeckShelf {
  const known = shelf.decks.some(({ id }) => id === deck.id) ? shelf : addDeck(shelf, deck)
  return changeDeck(known, deck.id, each => beginDeck(each, start))
}
