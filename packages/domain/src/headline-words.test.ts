import { expect, it } from 'vitest'
import { headlineWithin } from './headline-words.ts'

it('keeps a headline whole that has room', () => {
  expect(headlineWithin('Flyttnetto, Kalmar län', ': 1,49')).toBe('Flyttnetto, Kalmar län: 1,49')
})

it('leaves out the place or the year before a word is cut', () => {
  expect(
    headlineWithin(
      'Utsläpp av växthusgaser, Kalmar län',
      ': minskar sedan 2019, från 5,55 till 4,73\u00a0ton',
    ),
  ).toBe('Utsläpp av växthusgaser: minskar sedan 2019, från 5,55 till 4,73\u00a0ton')
  expect(
    headlineWithin(
      'Eligible for upper secondary school 2021',
      ': Sweden 3 percentage points above Kalmar County',
    ),
  ).toBe('Eligible for upper secondary school: Sweden 3 percentage points above Kalmar County')
})

it('marks by an ellipsis what is cut beyond that', () => {
  expect(
    headlineWithin(
      'Invånare med dagligvarubutik inom två kilometer från bostaden',
      ': ökar sedan 2019, från 1 till 2',
    ),
  ).toBe('Invånare med dagligvarubutik inom två…: ökar sedan 2019, från 1 till 2')
})

it('gives nothing when the ending has no room for a word before it', () => {
  expect(headlineWithin('Folkmängd', ': ett två tre fyra fem sex sju åtta nio tio elva tolv')).toBeUndefined()
})
