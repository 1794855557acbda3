import { expect, it } from 'vitest'
import { entryRow } from './entry-row.fixture.ts'
import { rowName } from './row-words.ts'

it('names the organisation of a row only when others have the same', () => {
  expect(rowName(entryRow(), 'sv')).toBe('Andel som nyttjat friskvårdsbidraget')
  expect(rowName(entryRow({ hasNamesakes: true }), 'sv')).toBe(
    'Andel som nyttjat friskvårdsbidraget, Region Kalmar län',
  )
})
