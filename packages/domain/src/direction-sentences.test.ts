import { expect, test } from 'vitest'
import { assessDirection } from './direction.ts'
import {
  changeText,
  directionSentence,
  municipalitiesForwardText,
  placesDirectionSentence,
  startNote,
  windowDifferenceText,
} from './direction-sentences.ts'
import { unitInfo } from './unit.ts'

const PER_CENT = { unit: unitInfo('percent', 'sv'), decimals: 1, language: 'sv' } as const
const PER_THOUSAND = { unit: unitInfo('per-thousand', 'sv'), decimals: 2, language: 'sv' } as const

function assess(values: Record<number, number>, decimals: number) {
  const points = Object.entries(values).map(([period, value]) => ({ period, value }))
  return assessDirection({ points, desiredDirection: 'up', start: 2019, decimals })
}

test('a direction shows both changes', () => {
  expect(directionSentence(assess({ 2019: 3.5, 2022: 3.98, 2024: 1.49 }, 2), PER_THOUSAND)).toBe(
    'Åt fel håll. 2019–2024: −2,01. 2022–2024: −2,49.',
  )
})

test('a change is told with its years, and without them where they stand beside it', () => {
  const { long } = assess({ 2019: 3.5, 2022: 3.98, 2024: 1.49 }, 2)
  expect(long && changeText(long, PER_THOUSAND)).toBe('2019–2024: −2,01')
  expect(long && windowDifferenceText(long, PER_THOUSAND)).toBe('−2,01')
})

test('a direction that disagrees with itself names the observation used and the pandemic year', () => {
  const kalmar = assess({ 2020: 80.2, 2021: 81.3, 2022: 82.2, 2023: 82.1, 2024: 81.1 }, 1)
  expect(directionSentence(kalmar, PER_CENT)).toBe(
    'Olika besked. 2020–2024: +0,9\u00a0procentenheter. 2022–2024: −1,1\u00a0procentenheter. 2020 är värdet närmast 2019. 2020 är ett pandemiår.',
  )
  const english = { ...PER_CENT, unit: unitInfo('percent', 'en'), language: 'en' } as const
  expect(directionSentence(kalmar, english)).toBe(
    'Mixed. 2020–2024: +0.9\u00a0percentage points. 2022–2024: −1.1\u00a0percentage points. 2020 is the value nearest 2019. 2020 is a pandemic year.',
  )
})

test('two windows with the same observations are one change', () => {
  expect(directionSentence(assess({ 2018: 83.3, 2022: 79.6 }, 1), PER_CENT)).toBe(
    'Åt fel håll. 2018–2022: −3,7\u00a0procentenheter. 2018 är värdet närmast 2019.',
  )
})

test('without observations nothing is claimed', () => {
  expect(directionSentence(assess({ 2024: 1 }, 1), PER_CENT)).toBe('Kan inte bedömas.')
})

test('without a county value the municipalities are counted', () => {
  expect(municipalitiesForwardText({ forward: 1, of: 12 }, 'sv')).toBe('1 av 12 kommuner åt rätt håll')
  expect(municipalitiesForwardText({ forward: 1, of: 12 }, 'en')).toBe(
    '1 of 12 municipalities in the right direction',
  )
})

test('municipalities are counted over both windows, and named where few went the right way', () => {
  const counts = { back: 0, unchanged: 0, of: 12 }
  const direction = {
    verdict: 'mixed' as const,
    pandemicYears: [2020],
    long: { counts: { ...counts, forward: 12 }, from: '2020', to: '2024', forwardNames: ['Borgholm'] },
    short: {
      counts: { ...counts, forward: 1, back: 11 },
      from: '2022',
      to: '2024',
      forwardNames: ['Emmaboda'],
    },
    startNote: '2020 är värdet närmast 2019.',
  }
  expect(placesDirectionSentence(direction, 'sv')).toBe(
    'Olika besked. 2020–2024: 12 av 12 kommuner åt rätt håll. 2022–2024: 1 av 12 kommuner åt rätt håll (Emmaboda). 2020 är värdet närmast 2019. 2020 är ett pandemiår.',
  )
})

test('three municipalities are few enough to be named, four are not, nor is every one of a few', () => {
  const sentence = (forwardNames: string[], of: number) =>
    placesDirectionSentence(
      {
        verdict: 'forward',
        pandemicYears: [],
        long: {
          counts: { forward: forwardNames.length, back: 0, unchanged: 0, of },
          from: '2020',
          to: '2024',
          forwardNames,
        },
        short: null,
        startNote: null,
      },
      'sv',
    )
  expect(sentence(['Borgholm', 'Emmaboda', 'Nybro'], 12)).toContain('(Borgholm, Emmaboda och Nybro)')
  expect(sentence(['Borgholm', 'Emmaboda', 'Nybro', 'Torsås'], 12)).not.toContain('Borgholm')
  expect(sentence(['Borgholm', 'Emmaboda', 'Nybro'], 3)).not.toContain('Borgholm')
})

test('an observation that serves two windows is named once', () => {
  const turnout = assess({ 2014: 82, 2018: 85, 2022: 83 }, 1)
  expect(startNote([turnout.long, turnout.short], 'sv')).toBe('2018 är värdet närmast 2019 och 2020.')
  expect(startNote([null], 'sv')).toBeNull()
})
