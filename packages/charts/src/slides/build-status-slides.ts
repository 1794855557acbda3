import type { FulfilmentStatus, Language } from '@malkoll/domain'
import type { Box } from '../model/chart-model.ts'
import { contentSlide, type SlideAbout } from './slide-about.ts'
import type { SlideElement, SlideModel } from './slide-model.ts'
import { pagesOf, plainCell, slideTable, statusCell } from './slide-table.ts'
import { SLIDE_WORDS } from './slide-words.ts'

export interface StatusSlideInput {
  language: Language
  organisationName: string
  title: string
  subtitle: string
  sourceLine: string
  asOfText: string | null
  remarks: readonly string[]
  example: boolean
  /** In the order shown: worst first within a goal, as on the board. Texts as the API answers them. */
  rows: readonly {
    name: string
    target: string
    outcome: string
    status: FulfilmentStatus
    statusText: string
  }[]
}

const ROWS_A_SLIDE = 10

/** Målvärden with outcome and status in words as a table; more than ten go on to further slides, evenly. Pure. */
export function buildStatusSlides(input: StatusSlideInput, about: SlideAbout): SlideModel[] {
  const words = SLIDE_WORDS[input.language]
  return pagesOf(input.rows, ROWS_A_SLIDE).map((rows, i, { length: count }) => {
    const page = count > 1 ? ` (${words.continued(i + 1, count)})` : ''
    return contentSlide(
      {
        ...input,
        kind: 'overview',
        subtitle: input.subtitle + page,
        about,
        told: rows.map(row => `${row.name}: ${row.outcome}, ${row.target}. ${row.statusText}.`),
      },
      room => [statusTable({ ...input, rows }, room)],
    )
  })
}

function statusTable({ rows, language, title }: StatusSlideInput, room: Box): SlideElement {
  const words = SLIDE_WORDS[language]
  const told = rows.map(row => `${row.name}: ${row.outcome}, ${row.statusText}`)
  return slideTable({
    room,
    name: `${words.table}: ${title}`,
    description: `${words.table}. ${told.join('. ')}.`,
    columns: [
      { text: words.name, share: 0.46, align: 'start' },
      { text: words.target, share: 0.19, align: 'start' },
      { text: words.outcome, share: 0.15, align: 'start' },
      { text: words.status, share: 0.2, align: 'start' },
    ],
    rows: rows.map(row => [
      plainCell(row.name),
      plainCell(row.target),
      plainCell(row.outcome, 700),
      statusCell(row.status, row.statusText),
    ]),
  })
}
