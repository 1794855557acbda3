import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import controls from '../../ui/controls.module.css'
import { deckStore } from '../decks/browser-decks.ts'
import {
  addSlide,
  DECK_LIMITS,
  moveSlide,
  newId,
  type OwnDeck,
  type OwnSlide,
  removeSlide,
} from '../decks/deck.ts'
import { FIRST_OWN_PAGE, pageCount } from './added-slides.ts'
import type { ChangeDeck, Say } from './deck-editor.tsx'
import { DeckSettings } from './deck-settings.tsx'
import type { DeckPreview } from './presentation-queries.ts'
import { usePresentationTexts } from './presentation-texts.ts'
import styles from './slide-list.module.css'
import { SlidePicture } from './slide-picture.tsx'
import { SlideRow } from './slide-row.tsx'
import { useDragOrder } from './use-drag-order.ts'

interface ListProps {
  deck: OwnDeck
  preview: DeckPreview | undefined
  hasFailed: boolean
  onChange: ChangeDeck
  say: Say
}

/** Every slide as it will be, in order: what the deck is called first, then its own, then the closing one. */
export function SlideList(props: ListProps) {
  const texts = usePresentationTexts().slides
  const { deck, preview, onChange, say } = props
  const list = useRef<HTMLOListElement>(null)
  const { removed, remove, takeBack } = useRemoval(deck, onChange, say)
  const { moveTo, addSection } = useSlideActions(list, props)
  const { drag, handleProps } = useDragOrder(list, moveTo)
  const pages = pageCount(deck.slides.length)

  if (deck.slides.length === 0) {
    return removed ? <Removed title={removed.title} onUndo={takeBack} /> : null
  }
  const isFull = deck.slides.length >= DECK_LIMITS.slides
  return (
    <section aria-labelledby="slides">
      <div className={styles.head}>
        <h2 id="slides">{texts.heading}</h2>
        <p className={styles.hint}>{texts.hint}</p>
      </div>
      <ol ref={list} className={styles.list}>
        <AddedSlide
          page={1}
          slide={preview?.cover}
          label={texts.cover}
          waiting={waitingText(props, preview?.cover, texts)}
        >
          <DeckSettings deck={deck} onChange={onChange} />
        </AddedSlide>
        {deck.slides.map((slide, place) => (
          <RowPlace key={slide.id} removed={removed} place={place} onUndo={takeBack}>
            <SlideRow
              slide={slide}
              page={place + FIRST_OWN_PAGE}
              name={nameOf(slide, preview)}
              model={preview?.slides.get(slide.id)}
              refusal={preview?.refused.get(slide.id)}
              hasFailed={props.hasFailed}
              isDragged={drag?.id === slide.id}
              dropMark={drag ? dropMark(deck, drag, place) : null}
              handle={handleProps(slide.id, place)}
              onMove={by => moveTo(slide.id, place + by)}
              onRemove={() => remove(slide, place, nameOf(slide, preview))}
              onChange={onChange}
              say={say}
            />
          </RowPlace>
        ))}
        {removed?.place === deck.slides.length ? (
          <li>
            <Removed title={removed.title} onUndo={takeBack} />
          </li>
        ) : null}
        <AddedSlide
          page={pages}
          slide={preview?.closing}
          label={texts.closing}
          waiting={waitingText(props, preview?.closing, texts)}
        >
          <p className="quiet">{texts.automatic}</p>
        </AddedSlide>
      </ol>
      <p className={styles.add}>
        {isFull ? (
          texts.room(DECK_LIMITS.slides)
        ) : (
          <button type="button" className={controls.button} onClick={addSection}>
            {texts.addSection}
          </button>
        )}
      </p>
    </section>
  )
}

/** To move a slide and to add a section, each said to those who do not see it. */
function useSlideActions(
  list: RefObject<HTMLOListElement | null>,
  { deck, preview, onChange, say }: ListProps,
) {
  const texts = usePresentationTexts().slides

  function moveTo(id: string, to: number) {
    const from = deck.slides.findIndex(slide => slide.id === id)
    const name = nameOf(deck.slides[from], preview)
    const place = Math.max(0, Math.min(to, deck.slides.length - 1))
    if (from === place) return say(to < place ? texts.first : to > place ? texts.last : '')
    keepingFocus(() => onChange(each => moveSlide(each, id, place)))
    say(texts.moved(name, place + FIRST_OWN_PAGE, pageCount(deck.slides.length)))
  }

  function addSection() {
    const slide: OwnSlide = { id: newId(), kind: 'section', title: '', text: '' }
    flushSync(() => onChange(each => addSlide(each, slide)))
    list.current?.querySelector<HTMLElement>(`[data-item="${slide.id}"] textarea`)?.focus()
    say(texts.sectionAdded(deck.slides.length + FIRST_OWN_PAGE))
  }

  return { moveTo, addSection }
}

function waitingText(
  { preview, hasFailed }: ListProps,
  slide: DeckPreview['cover'],
  texts: ReturnType<typeof usePresentationTexts>['slides'],
): string {
  // It is there, and is drawn when the reader comes near.
  if (slide) return texts.drawing
  if (hasFailed) return texts.notDrawn
  return preview ? texts.afterOthers : texts.drawing
}

/** What a slide is called to those who move it. */
function nameOf(slide: OwnSlide | undefined, preview: DeckPreview | undefined): string {
  if (!slide) return ''
  return (
    slide.title?.trim() || preview?.slides.get(slide.id)?.title || (slide.kind === 'chart' ? slide.name : '')
  )
}

/** On which side of this slide the dragged one would land. */
function dropMark(
  deck: OwnDeck,
  drag: { id: string; place: number },
  place: number,
): 'over' | 'under' | null {
  const from = deck.slides.findIndex(({ id }) => id === drag.id)
  if (drag.place !== place || from === place) return null
  return drag.place < from ? 'over' : 'under'
}

/** Moving an element in the page takes the focus from it. */
function keepingFocus(change: () => void) {
  const focused = document.activeElement
  flushSync(change)
  if (focused instanceof HTMLElement && focused !== document.activeElement) focused.focus()
  if (focused instanceof HTMLElement) focused.scrollIntoView({ block: 'nearest' })
}

interface Removal {
  title: string
  place: number
  /** What was left: any other slides mean that something else has happened since. */
  left: OwnSlide[]
}

/** The slide that was just taken away, as long as nothing else has happened. */
function useRemoval(deck: OwnDeck, onChange: ChangeDeck, say: Say) {
  const texts = usePresentationTexts()
  const [removal, setRemoval] = useState<Removal | null>(null)
  const removed = removal?.left === deck.slides ? removal : null

  function remove(slide: OwnSlide, place: number, title: string) {
    const next = removeSlide(deck, slide.id)
    onChange(() => next)
    setRemoval({ title, place, left: next.slides })
    say(texts.slides.removed(title))
  }

  function takeBack() {
    deckStore.undo()
    say(texts.history.undone)
    document.getElementById('main')?.focus({ preventScroll: true })
  }

  return { removed, remove, takeBack }
}

function RowPlace(props: {
  removed: Removal | null
  place: number
  onUndo: () => void
  children: ReactNode
}) {
  const { removed, place } = props
  return (
    <>
      {removed?.place === place ? (
        <li>
          <Removed title={removed.title} onUndo={props.onUndo} />
        </li>
      ) : null}
      {props.children}
    </>
  )
}

/** In the place of the slide: the focus comes here, one key from the way back. */
function Removed({ title, onUndo }: { title: string; onUndo: () => void }) {
  const texts = usePresentationTexts()
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  return (
    <p className={styles.removed}>
      {texts.slides.removed(title)}{' '}
      <button ref={button} type="button" className={controls.textButton} onClick={onUndo}>
        {texts.history.undo}
      </button>
    </p>
  )
}

/** A slide that the server adds. */
function AddedSlide(props: {
  page: number
  slide: DeckPreview['cover']
  label: string
  /** Said as long as it is not drawn. */
  waiting: string
  children: ReactNode
}) {
  return (
    <li className={`${styles.row} ${styles.added}`}>
      <span className={styles.number} aria-hidden="true">
        {props.page}
      </span>
      <SlidePicture slide={props.slide} pageNumber={props.page} id={`page-${props.page}`}>
        {props.waiting}
      </SlidePicture>
      <div className={styles.fields}>
        <h3>{props.label}</h3>
        {props.children}
      </div>
    </li>
  )
}
