import { expect, test } from 'vitest'
import {
  filterIndicators,
  groupByGoal,
  type IndicatorSummary,
  ofTheCounty,
  withoutGoal,
} from './indicator-groups.ts'

const GOAL = {
  slug: 'hog-halsa',
  name: 'Hög hälsa',
  kind: 'strategy_goal' as const,
  position: 1,
  children: [],
}
const AREA = {
  slug: 'halsa',
  name: 'Hälsa',
  kind: 'development_area' as const,
  position: 1,
  children: [GOAL],
}
const TREE = [AREA, { ...AREA, slug: 'klimat', name: 'Klimat', children: [] }]

function indicator(
  name: string,
  objectives: string[],
  rest: Partial<IndicatorSummary> = {},
): IndicatorSummary {
  return {
    slug: name.toLowerCase(),
    name,
    label: 'indicator',
    unit: { code: 'percent', name: 'procent', symbol: '%', differenceName: 'procentenheter' },
    decimals: 0,
    desiredDirection: 'up',
    hasFigures: true,
    missingReason: null,
    firstPeriod: null,
    lastPeriod: null,
    example: false,
    objectives: objectives.map(slug => ({ slug, name: slug, isProposal: true })),
    latest: null,
    direction: null,
    ...rest,
  }
}

const HEALTH = indicator('Självskattad hälsa', ['hog-halsa'])
const AGE = indicator('Medelålder', [])
const TARGET = indicator('Friskvård', ['arbetsplatser'])
const SMOKING = indicator('Rökning', ['hog-halsa'], { hasFigures: false, missingReason: 'Inläst saknas.' })
const ALL = [HEALTH, AGE, TARGET, SMOKING]

test('an indicator stands under its goal, and areas without indicators are left out', () => {
  const groups = groupByGoal(TREE, ALL)
  expect(groups.map(({ objective }) => objective.slug)).toEqual(['halsa'])
  expect(groups[0]?.goals[0]?.rows).toEqual([
    { indicator: HEALTH, isProposal: true },
    { indicator: SMOKING, isProposal: true },
  ])
})

test('what measures another document’s goals is not the county’s', () => {
  expect(ofTheCounty(ALL, TREE)).toEqual([HEALTH, AGE, SMOKING])
  expect(withoutGoal(ALL)).toEqual([AGE])
})

test('an area filters for all of its goals, and words may stand in any order', () => {
  const none = { text: '', objective: undefined, withFiguresOnly: false }
  expect(filterIndicators(ALL, TREE, { ...none, objective: 'halsa' })).toEqual([HEALTH, SMOKING])
  expect(filterIndicators(ALL, TREE, { ...none, text: 'hälsa själv' })).toEqual([HEALTH])
  expect(filterIndicators(ALL, TREE, { ...none, withFiguresOnly: true })).not.toContain(SMOKING)
})
