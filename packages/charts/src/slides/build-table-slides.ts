import type { Language } from '@malkoll/domain'
import { contentSlide, type SlideAbout } from './slide-about.ts'
import type { SlideModel } from './slide-model.ts'
import { pagesOf, plainCell, slideTable } from './slide-table.ts'
import { SLIDE_WORDS } from './slide-words.ts'

export interface TableSlideInput {
  language: Language
  organisationName: string
  title: string
  subtitle: string
  /** `share` of the table's width; together 1. What the slide is about is in bold. */
  columns: readonly { text: string; share: number; isBold?: boolean }[]
  /** A text for each column; the first stands for its row. */
  rows: readonly (readonly string[])[]
  sourceLine: string
  asOfText: string | null
  remarks: readonly string[]
  example: boolean
  /** Fewer rows have larger letters. Default: ten. */
  mostRows?: number
}

const MOST_ROWS = 10

/** Facts in words as a table; rows beyond the most of a slide go on to further ones, evenly. Pure. */
export function buildTableSlides(input: TableSlideInput, about: SlideAbout): SlideModel[] {
  const words = SLIDE_WORDS[input.language]
  return pagesOf(input.rows, input.mostRows ?? MOST_ROWS).map((rows, i, { length: count }) => {
    const page = count > 1 ? ` (${words.continued(i + 1, count)})` : ''
    const told = rows.map(([first, ...rest]) => `${first}: ${rest.filter(Boolean).join(', ')}.`)
    return contentSlide({ ...input, kind: 'overview', title: input.title + page, about, told }, room => [
      slideTable({
        room,
        name: `${words.table}: ${input.title}`,
        description: `${words.table}. ${told.join(' ')}`,
        columns: input.columns.map(({ text, share }) => ({ text, share, align: 'start' })),
        rows: rows.map(cells =>
          cells.map((text, place) => plainCell(text, input.columns[place]?.isBold ? 700 : 400)),
        ),
      }),
    ])
  })
}
