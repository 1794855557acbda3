import type { Language } from '@malkoll/domain'
import { contentFrame, type SlideFoot, SUBTITLE_FRAME, slideFoot, TITLE_FRAME } from './slide-frames.ts'
import type { SlideElement, SlideModel, SlideText } from './slide-model.ts'
import { fitSize, fitTitle, paragraph, shortTitle } from './slide-text.ts'
import { SLIDE_WORDS } from './slide-words.ts'

/** What a chart's own input does not know: the day it is shown, and what the speaker needs to answer for it. */
export interface SlideAbout {
  /** The day in words (“22 november 2026”); said as the as-of line where the reader asked for no other day. */
  today: string
  /** How the figure is defined, how it was judged, and where it can be read; null where there is none. */
  definition: string | null
  receipt: string | null
  link: string | null
  /** A person's own title, kept whole, and notes, which stand before the made ones. */
  title?: string | undefined
  notes?: string | undefined
  /** What must be said on the slide beside what the chart says itself, before it. */
  remarks?: readonly string[] | undefined
}

interface ContentParts {
  kind: SlideModel['kind']
  language: Language
  organisationName: string
  title: string
  subtitle: string
  sourceLine: string
  asOfText: string | null
  remarks: readonly string[]
  example: boolean
  about: SlideAbout
  /** More paragraphs for the notes: the chart in sentences, a picture's table. */
  told: readonly string[]
}

/** A slide with figures: title, subtitle, what `draw` puts into the room between them and the foot, source and notes. */
export function contentSlide(
  parts: ContentParts,
  draw: (room: ReturnType<typeof contentFrame>) => SlideElement[],
): SlideModel {
  const { language, about } = parts
  const words = SLIDE_WORDS[language]
  const foot = {
    sourceLine: parts.sourceLine,
    asOfLine: words.asOf(parts.asOfText ?? about.today),
    remarks: [...(about.remarks ?? []), ...parts.remarks],
  }
  const placed = slideFoot(foot)
  const title = about.title || shortTitle(parts.title)
  return {
    kind: parts.kind,
    language,
    title,
    titleFrame: TITLE_FRAME,
    titleSize: fitTitle(title, TITLE_FRAME),
    elements: [subtitleText(parts.subtitle), ...draw(contentFrame(placed))],
    ...foot,
    organisationName: parts.organisationName,
    notes: notesOf(parts, placed),
    example: parts.example,
  }
}

function subtitleText(text: string): SlideText {
  const size = fitSize([text], { width: SUBTITLE_FRAME.width, from: 22, to: 14, weight: 400 }) ?? 14
  return {
    kind: 'text',
    role: 'subtitle',
    frame: SUBTITLE_FRAME,
    paragraphs: [paragraph(text, { size, ink: 'ink2' })],
    vertical: 'top',
  }
}

function notesOf({ about, told, language, sourceLine }: ContentParts, foot: SlideFoot | null): string[] {
  const words = SLIDE_WORDS[language]
  return [
    ...(about.notes ?? '').split(/\n+/),
    ...told,
    about.definition ? `${words.definition}: ${about.definition}` : '',
    about.receipt ? `${words.receipt}: ${about.receipt}` : '',
    foot?.left.length ? `${words.alsoSaid}: ${foot.left.join(' ')}` : '',
    sourceLine,
    about.link ? `${words.link}: ${about.link}` : '',
  ].filter(Boolean)
}
