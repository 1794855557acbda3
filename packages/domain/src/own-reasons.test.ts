import { expect, test } from 'vitest'
import { OWN_REASONS, shownReason } from './own-reasons.ts'

test('what a person wrote stands as written, and is Swedish', () => {
  expect(shownReason('Rättad körning', 'en')).toEqual({ text: 'Rättad körning', language: 'sv' })
})

test.each(Object.values(OWN_REASONS))(
  'the reason “$sv” is told in the language of the reader',
  ({ sv, en }) => {
    for (const stored of [sv, en]) {
      expect(shownReason(stored, 'sv')).toEqual({ text: sv, language: 'sv' })
      expect(shownReason(stored, 'en')).toEqual({ text: en, language: 'en' })
    }
  },
)
