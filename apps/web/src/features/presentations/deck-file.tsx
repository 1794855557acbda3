import type { Deck } from '@malkoll/contracts'
import { useRef, useState } from 'react'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { saveFile } from '../../lib/save-file.ts'
import controls from '../../ui/controls.module.css'
import { pageCount } from './added-slides.ts'
import styles from './deck-file.module.css'
import { DeckShow } from './deck-show.tsx'
import { failureText } from './failure-text.ts'
import { type DeckPreview, fetchDeckFile } from './presentation-queries.ts'
import { usePresentationTexts } from './presentation-texts.ts'

type State =
  | { kind: 'idle' }
  | { kind: 'making' }
  | { kind: 'said'; text: string }
  | { kind: 'failed'; text: string }

/** What the slides become: a file, a show, a print. */
export function DeckFile({ deck, preview }: { deck: Deck; preview: DeckPreview | undefined }) {
  const texts = usePresentationTexts()
  const language = useLanguage()
  const [state, setState] = useState<State>({ kind: 'idle' })
  const [isShown, setIsShown] = useState(false)
  const making = useRef<AbortController>(null)
  const slideCount = pageCount(deck.slides.length)
  const isMaking = state.kind === 'making'

  async function make() {
    const controller = new AbortController()
    making.current = controller
    setState({ kind: 'making' })
    try {
      const { name, content } = await fetchDeckFile(deck, language, controller.signal)
      saveFile(name, content)
      setState({ kind: 'said', text: texts.file.done(name) })
    } catch (error) {
      const isCancelled = controller.signal.aborted
      setState(
        isCancelled
          ? { kind: 'said', text: texts.file.cancelled }
          : { kind: 'failed', text: failureText(error, texts) },
      )
    }
  }

  function makeOrCancel() {
    if (isMaking) making.current?.abort()
    else void make()
  }

  return (
    <div className={styles.file}>
      <div className={styles.buttons}>
        <button
          type="button"
          className={`${controls.button} ${isMaking ? '' : controls.primary}`}
          onClick={makeOrCancel}
        >
          {isMaking ? texts.file.cancel : texts.file.download}
        </button>
        <button type="button" className={controls.button} onClick={() => setIsShown(true)}>
          {texts.file.present}
        </button>
        <button type="button" className={controls.button} onClick={() => window.print()}>
          {texts.file.print}
        </button>
      </div>
      <div role="status" className={styles.state}>
        {isMaking ? (
          <>
            <p>{texts.file.making(slideCount)}</p>
            <progress aria-label={texts.file.making(slideCount)} />
          </>
        ) : null}
        {state.kind === 'said' ? <p>{state.text}</p> : null}
      </div>
      {state.kind === 'failed' ? (
        <p role="alert" className={styles.failure}>
          {state.text}
        </p>
      ) : null}
      {isShown && preview ? (
        <DeckShow deck={deck} preview={preview} onClose={() => setIsShown(false)} />
      ) : null}
    </div>
  )
}
