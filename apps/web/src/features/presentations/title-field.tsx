import { countWords, MOST_HEADLINE_WORDS } from '@malkoll/domain'
import { useId, useRef, useState } from 'react'
import controls from '../../ui/controls.module.css'
import { changeSlide, DECK_LIMITS, type OwnSlide } from '../decks/deck.ts'
import type { ChangeDeck, Say } from './deck-editor.tsx'
import { usePresentationTexts } from './presentation-texts.ts'
import styles from './slide-list.module.css'

/** The takeaway: what the figures say until a person writes something else, which then is kept as it is. */
export function TitleField(props: {
  slide: OwnSlide
  suggested: string | undefined
  onChange: ChangeDeck
  say: Say
}) {
  const texts = usePresentationTexts()
  const { slide, suggested = '', onChange, say } = props
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  // While it is written it may be empty; the suggestion comes back when the field is left.
  const [draft, setDraft] = useState<string | null>(null)
  const value = draft ?? (slide.title || (slide.kind === 'chart' ? suggested : ''))
  const words = countWords(value)
  const isOwn = slide.kind === 'chart' && slide.title !== undefined

  function write(text: string) {
    const line = text.replaceAll(/[\r\n]+/g, ' ')
    setDraft(line)
    onChange(deck => changeSlide(deck, slide.id, each => titled(each, line)), `title ${slide.id}`)
  }

  function restore() {
    onChange(deck => changeSlide(deck, slide.id, each => titled(each, '')))
    setDraft(null)
    field.current?.focus()
    say(texts.fields.restored)
  }

  return (
    <div className={controls.field}>
      <label htmlFor={id}>{texts.fields.title}</label>
      <textarea
        ref={field}
        id={id}
        className={`${controls.input} ${styles.text} ${styles.title}`}
        rows={2}
        maxLength={DECK_LIMITS.title}
        value={value}
        placeholder={slide.kind === 'section' ? texts.untitled.section : undefined}
        aria-describedby={`${id}-words`}
        onChange={event => write(event.target.value)}
        onBlur={() => setDraft(null)}
      />
      <div className={styles.under}>
        <span id={`${id}-words`} aria-live={draft === null ? 'off' : 'polite'}>
          {words > MOST_HEADLINE_WORDS
            ? texts.fields.tooMany(words, MOST_HEADLINE_WORDS)
            : texts.fields.words(words, MOST_HEADLINE_WORDS)}
        </span>
        {isOwn ? (
          <button type="button" className={controls.textButton} onClick={restore}>
            {texts.fields.restore}
          </button>
        ) : null}
      </div>
    </div>
  )
}

/** An empty title of a chart is none: the figures speak. */
function titled(slide: OwnSlide, title: string): OwnSlide {
  return slide.kind === 'section' ? { ...slide, title } : { ...slide, title: title || undefined }
}
