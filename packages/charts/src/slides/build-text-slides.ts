import type { Language } from '@malkoll/domain'
import type { Box } from '../model/chart-model.ts'
import { contentSlide, type SlideAbout } from './slide-about.ts'
import { CONTENT_WIDTH, SLIDE_MARGIN, TITLE_FRAME } from './slide-frames.ts'
import type { SlideElement, SlideModel, SlideParagraph, SlideText } from './slide-model.ts'
import { blockHeight, fitTitle, paragraph, steadySize } from './slide-text.ts'
import { SLIDE_WORDS } from './slide-words.ts'

interface PlainSlide {
  language: Language
  organisationName: string
  title: string
  notes?: readonly string[] | undefined
}

const LARGE_TITLE: Box = { x: SLIDE_MARGIN, y: 196, width: 960, height: 150 }
const UNDER_TITLE: Box = { x: SLIDE_MARGIN, y: 366, width: 960, height: 220 }
const LIST: Box = { x: SLIDE_MARGIN, y: 160, width: CONTENT_WIDTH, height: 480 }

/** The first slide: what it is about, and the occasion with its day. */
export function buildTitleSlide(input: PlainSlide & { lines: readonly string[] }): SlideModel {
  return plainSlide('title', input, [under(input.lines)])
}

/** The slides to come, in order; numbers where there is an order to keep. */
export function buildAgendaSlide({
  items,
  title,
  ...rest
}: Omit<PlainSlide, 'title'> & { title?: string; items: readonly string[] }): SlideModel {
  const paragraphs = fitItems(items, LIST)
  const list: SlideText = { kind: 'text', role: 'item', frame: LIST, paragraphs, vertical: 'top' }
  return plainSlide('agenda', { ...rest, title: title ?? SLIDE_WORDS[rest.language].agenda }, [list])
}

/** A part of the deck begins. */
export function buildSectionSlide(input: PlainSlide & { text: string }): SlideModel {
  return plainSlide('section', input, [under([input.text])])
}

/** The last slide: where everything can be read. */
export function buildClosingSlide(input: PlainSlide & { text: string; link: string | null }): SlideModel {
  return plainSlide('closing', input, [under([input.text, input.link ?? ''])])
}

export interface GoalSlideInput extends PlainSlide {
  /** The area the goal belongs to; stands over it. */
  area: string
  /** The goal, word for word as decided. */
  wording: string
  /** Each indicator's direction in words; an empty list where the goal has none. */
  directions: readonly { name: string; latest: string; text: string; sentence: string }[]
  /** What is missing, in words; null when something is followed. */
  missing: string | null
  sourceLine: string
  asOfText: string | null
  remarks: readonly string[]
  example: boolean
}

/** One goal in its exact wording, and which way it goes: in words, without any judgement of fulfilment. Pure. */
export function buildGoalSlide(input: GoalSlideInput, about: SlideAbout): SlideModel {
  return contentSlide(
    {
      ...input,
      kind: 'goal',
      subtitle: input.area,
      about,
      told: [input.wording, ...input.directions.map(({ name, sentence }) => `${name}: ${sentence}`)],
    },
    room => statementElements(input.wording, factParagraphs(input), room),
  )
}

export interface InitiativeSlideInput extends PlainSlide {
  /** Stands over it: the area it belongs to. */
  area: string
  /** What was done, in a sentence. */
  statement: string
  /** “Regionens roll”, “Finansiering” …, in reading order; those that the source does not give are left out. */
  facts: readonly { label: string; text: string }[]
  sourceLine: string
  asOfText: string | null
  remarks: readonly string[]
}

/** One project or effort: what it did, and the few facts that its source gives. Pure. */
export function buildInitiativeSlide(input: InitiativeSlideInput, about: SlideAbout): SlideModel {
  const facts = input.facts.flatMap(({ label, text }) => [
    paragraph(label, { size: 18, ink: 'ink2', spaceBefore: 22 }),
    paragraph(text, { size: 24, weight: 700, spaceBefore: 2 }),
  ])
  return contentSlide(
    {
      ...input,
      kind: 'initiative',
      subtitle: input.area,
      about,
      told: [input.statement, ...input.facts.map(({ label, text }) => `${label}: ${text}`)],
      example: false,
    },
    room => statementElements(input.statement, facts, room),
  )
}

/** A statement in large letters behind a rule, and what is known of it below. */
function statementElements(wording: string, paragraphs: SlideParagraph[], room: Box): SlideElement[] {
  const from = wording.length > 160 ? 26 : 32
  const size = steadySize(wording, { width: room.width - 28, from, weight: 700 })
  const goal = [paragraph(wording, { size, weight: 700 })]
  const goalHeight = Math.ceil(blockHeight(goal, room.width - 28))
  const facts = fitFacts(paragraphs, {
    width: room.width,
    height: room.height - goalHeight - 40,
  })
  return [
    { kind: 'rule', frame: { x: room.x, y: room.y, width: 4, height: goalHeight }, ink: 'ink' },
    {
      kind: 'text',
      role: 'body',
      frame: { x: room.x + 28, y: room.y, width: room.width - 28, height: goalHeight },
      paragraphs: goal,
      vertical: 'top',
    },
    {
      kind: 'text',
      role: 'item',
      frame: {
        x: room.x,
        y: room.y + goalHeight + 40,
        width: room.width,
        height: room.height - goalHeight - 40,
      },
      paragraphs: facts,
      vertical: 'top',
    },
  ]
}

function factParagraphs({ directions, missing }: GoalSlideInput): SlideParagraph[] {
  const facts = directions.flatMap(({ name, latest, text, sentence }) => [
    paragraph(`${text}: ${name}${latest ? `, ${latest}` : ''}`, { size: 26, weight: 700, spaceBefore: 20 }),
    ...(sentence ? [paragraph(sentence, { size: 22, ink: 'ink2', spaceBefore: 4 })] : []),
  ])
  return missing ? [...facts, paragraph(missing, { size: 22, ink: 'ink2', spaceBefore: 20 })] : facts
}

/** Smaller letters before anything is left out; the notes have every sentence. */
function fitFacts(
  paragraphs: SlideParagraph[],
  { width, height }: { width: number; height: number },
): SlideParagraph[] {
  for (let shrink = 1; shrink > 0.6; shrink -= 0.08) {
    const smaller = paragraphs.map(item => ({
      ...item,
      size: Math.floor(item.size * shrink),
      spaceBefore: item.spaceBefore * shrink,
    }))
    if (blockHeight(smaller, width) <= height) return smaller
  }
  const bold = paragraphs
    .filter(({ weight }) => weight === 700)
    .map(item => ({ ...item, size: 16, spaceBefore: 6 }))
  while (bold.length > 0 && blockHeight(bold, width) > height) bold.pop()
  return bold
}

function fitItems(items: readonly string[], list: Box): SlideParagraph[] {
  const at = (size: number) => items.map(text => paragraph(text, { size, spaceBefore: size * 0.55 }))
  const size = [30, 28, 26, 24, 22, 20, 18, 16, 14].find(
    each => blockHeight(at(each), list.width) <= list.height,
  )
  return at(size ?? 12)
}

function under(lines: readonly string[]): SlideText {
  const paragraphs = lines
    .filter(Boolean)
    .map((text, i) => paragraph(text, { size: 24, ink: i === 0 ? 'ink' : 'ink2', spaceBefore: 10 }))
  return { kind: 'text', role: 'body', frame: UNDER_TITLE, paragraphs, vertical: 'top' }
}

function plainSlide(kind: SlideModel['kind'], input: PlainSlide, elements: SlideText[]): SlideModel {
  const { title } = input
  const titleFrame = kind === 'agenda' ? TITLE_FRAME : LARGE_TITLE
  return {
    kind,
    language: input.language,
    title,
    titleFrame,
    titleSize: fitTitle(title, titleFrame),
    elements: elements.filter(({ paragraphs }) => paragraphs.length > 0),
    sourceLine: null,
    asOfLine: null,
    remarks: [],
    organisationName: input.organisationName,
    notes: [...(input.notes ?? [])],
    example: false,
  }
}
