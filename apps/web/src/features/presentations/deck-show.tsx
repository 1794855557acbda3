import { SlideSvg } from '@malkoll/charts/slides-svg'
import type { Deck } from '@malkoll/contracts'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import controls from '../../ui/controls.module.css'
import styles from './deck-show.module.css'
import type { DeckPreview } from './presentation-queries.ts'
import { usePresentationTexts } from './presentation-texts.ts'
import { slideTheme } from './slide-theme.ts'

const FORWARD = ['ArrowRight', 'ArrowDown', 'PageDown', ' ']
const BACK = ['ArrowLeft', 'ArrowUp', 'PageUp', 'Backspace']

/** The slides one by one over the whole screen. Arrow keys, Home and End; Escape ends the show. */
export function DeckShow(props: { deck: Deck; preview: DeckPreview; onClose: () => void }) {
  const texts = usePresentationTexts()
  const dialog = useFullScreen()
  const [wanted, setPlace] = useState(0)
  const theme = useMemo(slideTheme, [])
  const { cover, closing, slides } = props.preview
  const shown = [cover, ...props.deck.slides.map(({ id }) => slides.get(id)), closing].filter(
    slide => slide !== undefined,
  )
  const last = shown.length - 1
  const place = Math.min(wanted, last)
  const slide = shown[place]

  function goByKey(event: KeyboardEvent) {
    const onButton = event.target instanceof HTMLButtonElement && event.key === ' '
    const next = onButton ? undefined : placeByKey(event.key, place, last)
    if (next === undefined) return
    event.preventDefault()
    setPlace(next)
  }

  return (
    <dialog
      ref={dialog}
      className={styles.show}
      tabIndex={-1}
      aria-label={texts.show.label}
      onClose={props.onClose}
      onKeyDown={goByKey}
    >
      <div className={styles.slide}>
        {slide ? <SlideSvg slide={slide} theme={theme} pageNumber={place + 1} idPrefix="show" /> : null}
      </div>
      <div className={styles.bar}>
        <p role="status">
          {texts.show.place(place + 1, shown.length)}
          <span className="sr">: {slide?.title}</span>
        </p>
        <button
          type="button"
          className={controls.button}
          aria-disabled={place === 0}
          onClick={() => setPlace(Math.max(0, place - 1))}
        >
          {texts.show.previous}
        </button>
        <button
          type="button"
          className={controls.button}
          aria-disabled={place === last}
          onClick={() => setPlace(Math.min(last, place + 1))}
        >
          {texts.show.next}
        </button>
        <button type="button" className={controls.button} onClick={() => dialog.current?.close()}>
          {texts.show.close}
        </button>
      </div>
    </dialog>
  )
}

function placeByKey(key: string, place: number, last: number): number | undefined {
  if (FORWARD.includes(key)) return Math.min(last, place + 1)
  if (BACK.includes(key)) return Math.max(0, place - 1)
  if (key === 'Home') return 0
  return key === 'End' ? last : undefined
}

/** A dialog in the window, and over the whole screen where the browser lets it; the way out of that ends it. */
function useFullScreen() {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    const closeAfter = () => {
      if (!document.fullscreenElement) element.close()
    }
    element.showModal()
    element.focus()
    element.addEventListener('fullscreenchange', closeAfter)
    void element.requestFullscreen?.().catch(() => undefined)
    return () => {
      element.removeEventListener('fullscreenchange', closeAfter)
      element.close()
    }
  }, [])
  return dialog
}
