import { expect, test } from 'vitest'
import { countyNotesOf, generalNotesOf } from './place-notes.ts'

const NOTHING_SAID = { county: null, countyNote: null, smallNumberNote: null }

test('each reason why the county has no value stands once, in the order of the measures', () => {
  const indicators = ['Inte hämtat.', 'Kan inte räknas.', 'Inte hämtat.', null].map(countyNote => ({
    ...NOTHING_SAID,
    countyNote,
  }))
  expect(countyNotesOf({ indicators })).toEqual(['Inte hämtat.', 'Kan inte räknas.'])
})

test('what is said at a figure is not said again under the table', () => {
  const indicators = [{ ...NOTHING_SAID, smallNumberNote: 'Under 10 000 invånare.' }]
  expect(generalNotesOf({ notes: ['Under 10 000 invånare.', 'Ingen ranking.'], indicators })).toEqual([
    'Ingen ranking.',
  ])
})
