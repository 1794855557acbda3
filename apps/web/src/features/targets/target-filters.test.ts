import type { TargetSummary } from '@malkoll/contracts'
import type { FulfilmentStatus } from '@malkoll/domain'
import { expect, test } from 'vitest'
import {
  countByStatus,
  filterTargets,
  formatStatuses,
  goalChoices,
  parseStatuses,
  periodChoices,
  toggleStatus,
} from './target-filters.ts'

function target(
  name: string,
  status: FulfilmentStatus,
  region: string,
  administration?: string,
): TargetSummary {
  return {
    slug: name,
    name,
    period: '2022',
    periods: ['2022', '2021'],
    regionGoal: { slug: region, name: `Målet ${region}` },
    administrationGoal: administration ? { slug: administration, name: `Målet ${administration}` } : null,
    assessment: { status },
  } as unknown as TargetSummary
}

const TARGETS = [
  target('Hälsoinsatser', 'not_met', 'invanare', 'halsa'),
  target('Svar inom två dagar', 'met', 'invanare', 'bemotande'),
  target('Kultur, mått 1', 'not_measured', 'lanet', 'kultur'),
  target('Friskvårdsbidraget', 'met', 'arbetsplats'),
]
const NO_FILTERS = { statuses: [], goal: undefined, text: '' }

function names(filters: Partial<Parameters<typeof filterTargets>[1]>): string[] {
  return filterTargets(TARGETS, { ...NO_FILTERS, ...filters }).map(each => each.name)
}

test('without filters every målvärde is shown', () => {
  expect(names({})).toHaveLength(4)
})

test('several statuses are either the one or the other', () => {
  expect(names({ statuses: ['not_met', 'not_measured'] })).toEqual(['Hälsoinsatser', 'Kultur, mått 1'])
})

test('a goal is a region goal or an administration goal', () => {
  expect(names({ goal: 'invanare' })).toEqual(['Hälsoinsatser', 'Svar inom två dagar'])
  expect(names({ goal: 'kultur' })).toEqual(['Kultur, mått 1'])
})

test('every word searched for must stand in the name or in a goal, whatever its case', () => {
  expect(names({ text: 'HÄLSO' })).toEqual(['Hälsoinsatser'])
  expect(names({ text: 'svar  bemotande' })).toEqual(['Svar inom två dagar'])
  expect(names({ text: 'svar kultur' })).toEqual([])
})

test('filters narrow each other', () => {
  expect(names({ statuses: ['met'], goal: 'invanare' })).toEqual(['Svar inom två dagar'])
})

test('statuses in the address are read in one order and unknown words are left out', () => {
  expect(parseStatuses('not_met,nonsense,met')).toEqual(['met', 'not_met'])
  expect(parseStatuses(undefined)).toEqual([])
  expect(formatStatuses(['not_met', 'met'])).toBe('met,not_met')
  expect(formatStatuses([])).toBeUndefined()
})

test('a status is chosen by the first press and left by the second', () => {
  expect(toggleStatus([], 'met')).toEqual(['met'])
  expect(toggleStatus(['met', 'not_met'], 'met')).toEqual(['not_met'])
})

test('choices and counts come from the list itself', () => {
  expect(countByStatus(TARGETS)).toEqual({ met: 2, not_met: 1, not_measured: 1 })
  expect(periodChoices(TARGETS)).toEqual(['2022', '2021'])
  expect(goalChoices(TARGETS).map(goal => [goal.slug, goal.children.map(child => child.slug)])).toEqual([
    ['invanare', ['halsa', 'bemotande']],
    ['lanet', ['kultur']],
    ['arbetsplats', []],
  ])
})
