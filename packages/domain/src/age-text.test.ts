import { describe, expect, test } from 'vitest'
import { ageText } from './age-text.ts'

describe('the age of the answer', () => {
  test.each([
    ['2022', '2026-11-21', 'slutade för snart fyra år sedan'],
    ['2022', '2023-01-05', 'slutade för mindre än en månad sedan'],
    ['2022', '2023-02-01', 'slutade för en månad sedan'],
    ['2022', '2023-09-15', 'slutade för åtta månader sedan'],
    ['2022', '2023-10-05', 'slutade för nio månader sedan'],
    ['2022', '2024-10-05', 'slutade för snart två år sedan'],
    ['2022', '2024-01-05', 'slutade för ett år sedan'],
    ['2022', '2024-05-05', 'slutade för drygt ett år sedan'],
    ['2022', '2022-12-31', 'pågår'],
  ])('of %s on %s: %s', (period, today, text) => {
    expect(ageText({ period, isLatest: false, today }, 'sv')).toBe(text)
  })

  test('says when the period is the latest with målvärden', () => {
    const input = { period: '2022', isLatest: true, today: '2026-11-21' }
    expect(ageText(input, 'sv')).toBe('senaste året med målvärden, slutade för snart fyra år sedan')
    expect(ageText(input, 'en')).toBe('the latest year with targets, ended almost four years ago')
    expect(ageText({ ...input, period: '2022-01/2022-08' }, 'sv')).toBe(
      'senaste perioden med målvärden, slutade för fyra år sedan',
    )
  })
})
