import type { GeographyDetail } from '@malkoll/contracts'

interface NotedPlace {
  notes: readonly string[]
  indicators: readonly Pick<
    GeographyDetail['indicators'][number],
    'county' | 'countyNote' | 'smallNumberNote'
  >[]
}

/** Why the county's value is missing of some measures: each reason once, in the order of the measures. */
export function countyNotesOf({ indicators }: Pick<NotedPlace, 'indicators'>): string[] {
  const notes = indicators.flatMap(({ county, countyNote }) => (county || !countyNote ? [] : [countyNote]))
  return [...new Set(notes)]
}

/** What holds for several figures; what is said whole at a figure already is not said again. */
export function generalNotesOf({ notes, indicators }: NotedPlace): string[] {
  const said = new Set(indicators.map(({ smallNumberNote }) => smallNumberNote))
  return notes.filter(note => !said.has(note))
}
