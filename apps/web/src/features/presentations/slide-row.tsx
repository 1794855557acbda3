import type { SlideModel } from '@malkoll/charts/slides'
import { Link } from '@tanstack/react-router'
import type { HTMLAttributes, KeyboardEvent } from 'react'
import controls from '../../ui/controls.module.css'
import { type ChartSlide, changeSlide, DECK_LIMITS, type OwnSlide, type SectionSlide } from '../decks/deck.ts'
import type { ChangeDeck, Say } from './deck-editor.tsx'
import { BoardPeriodField, PeriodFields } from './period-fields.tsx'
import type { Refusal } from './presentation-queries.ts'
import { usePresentationTexts } from './presentation-texts.ts'
import styles from './slide-list.module.css'
import { SlidePicture } from './slide-picture.tsx'
import { TextField } from './text-field.tsx'
import { TitleField } from './title-field.tsx'

interface RowProps {
  slide: OwnSlide
  /** Its number in the file. */
  page: number
  name: string
  model: SlideModel | undefined
  refusal: Refusal | undefined
  hasFailed: boolean
  isDragged: boolean
  dropMark: 'over' | 'under' | null
  handle: HTMLAttributes<HTMLElement>
  onMove: (by: number) => void
  onRemove: () => void
  onChange: ChangeDeck
  say: Say
}

/** A slide as it will be, and what can be changed of it. */
export function SlideRow(props: RowProps) {
  const texts = usePresentationTexts().slides
  const { slide, page, name } = props

  function moveByKey(event: KeyboardEvent) {
    const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
    if (by === undefined || event.target instanceof HTMLSelectElement) return
    event.preventDefault()
    props.onMove(by)
  }

  const look = [
    styles.row,
    props.isDragged ? styles.dragged : '',
    props.dropMark === 'over' ? styles.dropOver : '',
    props.dropMark === 'under' ? styles.dropUnder : '',
  ]
  return (
    <li className={look.join(' ')} data-item={slide.id} onKeyDown={moveByKey}>
      <span
        className={`${styles.number} ${styles.handle}`}
        aria-hidden="true"
        title={texts.drag}
        {...props.handle}
      >
        {page}
      </span>
      <SlidePicture slide={props.model} pageNumber={page} id={slide.id}>
        {pictureText(props, texts)}
      </SlidePicture>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend that is drawn. */}
      <div className={styles.fields} role="group" aria-label={texts.slide(page, name)}>
        {props.refusal ? <Refused refusal={props.refusal} onChange={props.onChange} /> : null}
        <TitleField slide={slide} suggested={props.model?.title} onChange={props.onChange} say={props.say} />
        {slide.kind === 'section' ? (
          <SectionFields slide={slide} onChange={props.onChange} />
        ) : (
          <ChartFields slide={slide} onChange={props.onChange} />
        )}
        <RowActions {...props} />
      </div>
      <SpokenNotes model={props.model} />
    </li>
  )
}

function pictureText(
  { refusal, hasFailed, name }: RowProps,
  texts: ReturnType<typeof usePresentationTexts>['slides'],
): string {
  if (refusal) return `${texts.refused}: ${name}`
  return hasFailed ? texts.notDrawn : texts.drawing
}

function RowActions({ slide, name, onMove, onRemove }: RowProps) {
  const texts = usePresentationTexts().slides
  const actions = [
    { text: texts.up, act: () => onMove(-1) },
    { text: texts.down, act: () => onMove(1) },
    { text: texts.remove, act: onRemove },
  ]
  return (
    <p className={styles.actions}>
      {actions.map(({ text, act }) => (
        <button
          key={text}
          type="button"
          className={styles.action}
          aria-label={texts.named(text, name)}
          onClick={act}
        >
          {text}
        </button>
      ))}
      {slide.kind === 'chart' ? <ChartLink slide={slide} /> : null}
    </p>
  )
}

/** To the page of the chart, where its other choices are made. */
function ChartLink({ slide: { chart, name } }: { slide: ChartSlide }) {
  const texts = usePresentationTexts().slides
  const look = { className: styles.action, 'aria-label': texts.named(texts.page, name) }
  if (chart.kind === 'board') {
    return (
      <Link to="/" search={{ period: chart.period }} {...look}>
        {texts.page}
      </Link>
    )
  }
  const to = chart.kind === 'target' ? '/malvarden/$slug' : '/indikatorer/$slug'
  return (
    <Link to={to} params={{ slug: chart.slug }} {...look}>
      {texts.page}
    </Link>
  )
}

function Refused({ refusal, onChange }: { refusal: Refusal; onChange: ChangeDeck }) {
  const texts = usePresentationTexts().slides
  return (
    <p className={styles.refused}>
      {refusal.text}{' '}
      {refusal.isExample ? (
        <button
          type="button"
          className={controls.textButton}
          onClick={() => onChange(deck => ({ ...deck, isDemo: true }))}
        >
          {texts.allowDemo}
        </button>
      ) : null}
    </p>
  )
}

function SectionFields({ slide, onChange }: { slide: SectionSlide; onChange: ChangeDeck }) {
  const texts = usePresentationTexts().fields
  return (
    <TextField
      label={texts.text}
      value={slide.text}
      longest={DECK_LIMITS.sectionText}
      rows={2}
      onChange={text =>
        onChange(
          deck => changeSlide(deck, slide.id, each => (each.kind === 'section' ? { ...each, text } : each)),
          `text ${slide.id}`,
        )
      }
    />
  )
}

function ChartFields({ slide, onChange }: { slide: ChartSlide; onChange: ChangeDeck }) {
  const texts = usePresentationTexts().fields

  function edit(change: Partial<ChartSlide>, step?: string) {
    onChange(
      deck => changeSlide(deck, slide.id, each => (each.kind === 'chart' ? { ...each, ...change } : each)),
      step && `${step} ${slide.id}`,
    )
  }

  return (
    <div className={styles.more}>
      <details>
        <summary>{slide.notes ? texts.notesFilled : texts.notesOpen}</summary>
        <TextField
          label={texts.notes}
          hint={texts.notesHint}
          value={slide.notes ?? ''}
          longest={DECK_LIMITS.notes}
          rows={4}
          onChange={notes => edit({ notes: notes || undefined }, 'notes')}
        />
      </details>
      {slide.chart.kind === 'indicator' ? (
        <PeriodFields chart={slide.chart} onChange={chart => edit({ chart })} />
      ) : null}
      {slide.chart.kind === 'board' ? (
        <BoardPeriodField chart={slide.chart} onChange={chart => edit({ chart })} />
      ) : null}
    </div>
  )
}

/** Only on paper: the handout says what is said to the slide. */
function SpokenNotes({ model }: { model: SlideModel | undefined }) {
  return (
    <div className={styles.notes} aria-hidden="true">
      {model?.notes.map((note, index) => (
        <p key={index}>{note}</p>
      ))}
    </div>
  )
}
