import { describe, expect, test } from 'vitest'
import { boardPeriodText, describePeriod, periodPhrase, periodTextIn, shortPeriod } from './period-words.ts'

describe('a period in words', () => {
  test.each([
    ['2022', '2022', '2022'],
    ['2022-S2', 'andra halvåret 2022', 'the second half of 2022'],
    ['2022-T1', 'första tertialet 2022', 'the first four-month period of 2022'],
    ['2023-Q1', 'första kvartalet 2023', 'the first quarter of 2023'],
    ['2022-Q4', 'fjärde kvartalet 2022', 'the fourth quarter of 2022'],
    ['2022-05', 'maj 2022', 'May 2022'],
    ['2022-05-31', '31 maj 2022', '31 May 2022'],
    ['2019/2022', '2019–2022', '2019–2022'],
    ['2021/22', 'läsåret 2021/22', 'the 2021/22 school year'],
    ['2022-01/2022-08', 'januari–augusti 2022', 'January–August 2022'],
    ['2022-01/2022-01', 'januari 2022', 'January 2022'],
    ['2022-01/..', 'hittills 2022', '2022 so far'],
  ])('%s is %j and %j', (text, swedish, english) => {
    expect(periodTextIn(text, 'sv', describePeriod)).toBe(swedish)
    expect(periodTextIn(text, 'en', describePeriod)).toBe(english)
  })

  test.each([
    ['2022', '2022', '2022'],
    ['2022-S2', 'H2 2022', 'H2 2022'],
    ['2022-T1', 'T1 2022', 'T1 2022'],
    ['2023-Q1', 'Q1 2023', 'Q1 2023'],
    ['2022-05', 'maj 2022', 'May 2022'],
    ['2022-05-31', '31 maj 2022', '31 May 2022'],
    ['2019/2022', '2019–2022', '2019–2022'],
    ['2021/22', '2021/22', '2021/22'],
    ['2022-01/2022-08', 'jan–aug 2022', 'Jan–Aug 2022'],
    ['2022-01/..', 'hittills 2022', '2022 so far'],
  ])('%s is %j and %j for short', (text, swedish, english) => {
    expect(periodTextIn(text, 'sv', shortPeriod)).toBe(swedish)
    expect(periodTextIn(text, 'en', shortPeriod)).toBe(english)
  })

  test.each([
    ['2022', 'under 2022', 'in 2022'],
    ['2023-Q1', 'under första kvartalet 2023', 'in the first quarter of 2023'],
    ['2022-05', 'i maj 2022', 'in May 2022'],
    ['2022-05-31', 'den 31 maj 2022', 'on 31 May 2022'],
    ['2022-01/..', 'hittills 2022', '2022 so far'],
  ])('%s after a verb is %j and %j', (text, swedish, english) => {
    expect(periodTextIn(text, 'sv', periodPhrase)).toBe(swedish)
    expect(periodTextIn(text, 'en', periodPhrase)).toBe(english)
  })

  test('a board names a whole year and a part of one', () => {
    expect(periodTextIn('2022', 'sv', boardPeriodText)).toBe('helår 2022')
    expect(periodTextIn('2022', 'en', boardPeriodText)).toBe('full year 2022')
    expect(periodTextIn('2022-01/2022-08', 'sv', boardPeriodText)).toBe('januari–augusti 2022')
  })

  test('a text that is no period is shown as it stands', () => {
    expect(periodTextIn('våren 2018', 'sv')).toBe('våren 2018')
  })
})
