import type { SlideModel } from '@malkoll/charts/slides'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { deckToSend } from '../decks/deck.ts'
import { previewQuery } from '../presentations/presentation-queries.ts'
import { SlidePicture } from '../presentations/slide-picture.tsx'
import { deckOf } from './deck-draft.ts'
import { isNotShared, presentationQuery } from './kept-deck-queries.ts'
import { useKeptDeckTexts } from './kept-deck-texts.ts'
import styles from './kept-decks.module.css'

/** A shared deck under one another, each slide in words too: on a phone a slide alone is too small to read. */
export function SharedReading({ slug }: { slug: string }) {
  const { others } = useKeptDeckTexts()
  const language = useLanguage()
  const kept = useQuery(presentationQuery(slug, language))
  const deck = kept.data && deckToSend(deckOf(slug, kept.data.deck))
  const { data: preview, error } = useQuery(previewQuery(deck, language))
  const heading = useRef<HTMLHeadingElement>(null)
  const title = deck?.title
  useEffect(() => {
    if (title) heading.current?.focus()
  }, [title])
  if (isNotShared(kept.error)) return <p role="alert">{others.gone}</p>
  if ((kept.error ?? error) && !preview) return <p role="alert">{others.failed}</p>
  if (!deck || !title) return null
  const own = deck.slides.map(({ id }) => ({ id, slide: preview?.slides.get(id) }))
  const ends = [preview?.cover, preview?.closing].map((slide, i) => ({ id: `end-${i}`, slide }))
  return (
    <section className={styles.reading} aria-labelledby="shared-deck">
      <h2 id="shared-deck" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p>
        <Link to="/bildspel">{others.close}</Link>
      </p>
      <ol>
        {[...ends.slice(0, 1), ...own, ...ends.slice(1)].map(({ id, slide }, i) => (
          <li key={id}>
            {slide ? <h3>{slide.title}</h3> : null}
            <SlidePicture slide={slide} pageNumber={i + 1} id={id}>
              {preview?.refused.get(id)?.text ?? others.waiting}
            </SlidePicture>
            {slide ? <SlideWords slide={slide} /> : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** What a slide says, in its reading order, with its source and remarks. */
function SlideWords({ slide }: { slide: SlideModel }) {
  const { others } = useKeptDeckTexts()
  const said = slide.elements.flatMap(element => {
    if (element.kind === 'text') return element.paragraphs.map(({ text }) => text)
    return 'description' in element ? [element.description] : []
  })
  const lines = [...said, slide.sourceLine, slide.asOfLine, ...slide.remarks].flatMap(line => line || [])
  if (lines.length === 0) return null
  return (
    <details lang={slide.language}>
      <summary>{others.inWords}</summary>
      {lines.map((line, i) => (
        <p key={i}>{line}</p>
      ))}
    </details>
  )
}
