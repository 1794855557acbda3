import type { Deck, DeckCheck } from '@malkoll/contracts'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { formatDay } from '../../lib/i18n/dates.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import type { OwnDeck } from '../decks/deck.ts'
import { FIRST_OWN_PAGE } from './added-slides.ts'
import type { ChangeDeck, Say } from './deck-editor.tsx'
import styles from './deck-freshness.module.css'
import { failureText } from './failure-text.ts'
import { checkDeck } from './presentation-queries.ts'
import { usePresentationTexts } from './presentation-texts.ts'

/** Of which day the figures are; what differs today is told before anything is changed. */
export function DeckFreshness(props: { deck: OwnDeck; sent: Deck; onChange: ChangeDeck; say: Say }) {
  const texts = usePresentationTexts().freshness
  const allTexts = usePresentationTexts()
  const language = useLanguage()
  const { deck, sent } = props
  const button = useRef<HTMLButtonElement>(null)
  const check = useMutation({
    mutationFn: () => checkDeck(sent, language, new AbortController().signal),
    networkMode: 'always',
  })

  function end() {
    check.reset()
    button.current?.focus()
  }

  function update({ asOf }: DeckCheck) {
    props.onChange(each => ({ ...each, asOf }))
    props.say(texts.updated(formatDay(asOf, language)))
    end()
  }

  return (
    <div className={styles.freshness}>
      <p className={styles.known}>
        {deck.asOf ? texts.known(formatDay(deck.asOf, language)) : texts.now}{' '}
        {deck.asOf ? (
          <button
            ref={button}
            type="button"
            className={controls.textButton}
            aria-disabled={check.isPending}
            onClick={() => check.mutate()}
          >
            {check.isPending ? texts.checking : texts.check}
          </button>
        ) : null}
      </p>
      <div role="status">
        {check.data ? (
          <Differences check={check.data} deck={deck} onUpdate={() => update(check.data)} onKeep={end} />
        ) : null}
      </div>
      {check.error ? (
        <p role="alert" className={styles.failure}>
          {failureText(check.error, allTexts)}
        </p>
      ) : null}
    </div>
  )
}

function Differences(props: { check: DeckCheck; deck: OwnDeck; onUpdate: () => void; onKeep: () => void }) {
  const texts = usePresentationTexts().freshness
  const { changes } = props.check
  return (
    <div className={styles.differences}>
      <p>{changes.length > 0 ? texts.differs(changes.length) : texts.same}</p>
      {changes.length > 0 ? (
        <ul>
          {changes.map(({ id, text }) => (
            <li key={`${id} ${text}`}>
              <b>{nameOf(id, props.deck, texts)}</b> {text}
            </li>
          ))}
        </ul>
      ) : null}
      <p className={styles.buttons}>
        <button type="button" className={`${controls.button} ${controls.primary}`} onClick={props.onUpdate}>
          {changes.length > 0 ? texts.update : texts.updateDay}
        </button>
        <button type="button" className={controls.button} onClick={props.onKeep}>
          {texts.keep}
        </button>
      </p>
    </div>
  )
}

function nameOf(
  id: string,
  { slides }: OwnDeck,
  texts: ReturnType<typeof usePresentationTexts>['freshness'],
): string {
  const index = slides.findIndex(slide => slide.id === id)
  const slide = slides[index]
  return slide
    ? texts.slide(index + FIRST_OWN_PAGE, slide.title || (slide.kind === 'chart' ? slide.name : ''))
    : ''
}
