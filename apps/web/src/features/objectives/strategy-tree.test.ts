import type { SteeringDocument } from '@malkoll/contracts'
import { expect, test } from 'vitest'
import { goalsOf, nodesOfKind, validity } from './strategy-tree.ts'

const goal = (slug: string) => ({
  slug,
  name: slug,
  kind: 'strategy_goal' as const,
  position: 1,
  children: [],
})

const TREE: SteeringDocument['tree'] = [
  { slug: 'a', name: 'A', kind: 'development_area', position: 1, children: [goal('a1'), goal('a2')] },
  { slug: 'b', name: 'B', kind: 'development_area', position: 2, children: [goal('b1')] },
  { slug: 'p', name: 'P', kind: 'perspective', position: 3, children: [] },
]

test('goals are counted wherever they stand in the tree', () => {
  expect(goalsOf(TREE).map(({ slug }) => slug)).toEqual(['a1', 'a2', 'b1'])
})

test('areas and perspectives are told apart', () => {
  expect(nodesOfKind(TREE, 'development_area').map(({ slug }) => slug)).toEqual(['a', 'b'])
  expect(nodesOfKind(TREE, 'perspective').map(({ slug }) => slug)).toEqual(['p'])
})

test.each([
  { validFrom: '2019-01-01', validTo: '2030-12-31', words: '2019–2030' },
  { validFrom: null, validTo: '2030-12-31', words: 'till 2030' },
  { validFrom: '2019-01-01', validTo: null, words: 'från 2019' },
  { validFrom: null, validTo: null, words: null },
])('a version from $validFrom to $validTo is valid $words', ({ words, ...version }) => {
  expect(validity(version, { from: year => `från ${year}`, until: year => `till ${year}` })).toBe(words)
})
