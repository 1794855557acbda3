import type { Decision } from '@malkoll/contracts'
import { expect, it } from 'vitest'
import { correctionOf, decisionOf, faultsOf, formOfDecision, formOfExample } from './decision-form.ts'

const EXAMPLE = { name: 'Exempel: Nätverksmöten', unit: 'percent', direction: 'up', outcome: 21 } as const
const FORM = {
  ...formOfExample(EXAMPLE, '2022', 'sv'),
  value: '1 234,5',
  decision: ' Regionfullmäktige 30 november 2022 ',
}
const DECISION: Decision = {
  asOf: '2022-12-01T00:00:00Z',
  revision: 9,
  target: 'natverksmoten',
  name: { sv: 'Nätverksmöten', en: null },
  definition: null,
  unit: 'count',
  decimals: 0,
  desiredDirection: 'up',
  comparator: 'between',
  value: 1234.5,
  upper: 2000,
  base: null,
  decision: 'Regionfullmäktige 30 november 2022',
  periods: ['2022'],
  example: { slug: 'exempel-natverksmoten', name: 'Exempel: Nätverksmöten' },
  valueCount: 0,
  lastChange: 8,
  history: [],
}

it('A decision starts from the example, without the word for it', () => {
  expect(FORM).toMatchObject({
    name: 'Nätverksmöten',
    nameEn: '',
    unit: 'percent',
    direction: 'up',
    basePeriod: '2021',
  })
  expect(formOfExample({ ...EXAMPLE, name: 'Example: Network meetings' }, '2022', 'en')).toMatchObject({
    name: '',
    nameEn: 'Network meetings',
  })
  expect(formOfExample({ ...EXAMPLE, unit: 'unknown' }, '2022', 'sv').unit).toBe('')
})

it('A decision is sent as it was typed, with numbers in the language of the page', () => {
  expect(
    decisionOf({ ...FORM, nameEn: 'Network meetings', definition: 'Antal möten.', direction: 'down' }, 'sv'),
  ).toEqual({
    name: { sv: 'Nätverksmöten', en: 'Network meetings' },
    definition: { sv: 'Antal möten.', en: null },
    unit: 'percent',
    desiredDirection: 'down',
    comparator: 'at_least',
    value: 1234.5,
    reason: 'Regionfullmäktige 30 november 2022',
  })
  expect(decisionOf({ ...FORM, comparator: 'between', upper: '2000' }, 'sv')).toMatchObject({ upper: 2000 })
  const base = { ...FORM, comparator: 'decrease' as const, basePeriod: '2019' }
  expect(decisionOf({ ...base, baseValue: '12' }, 'sv')).toMatchObject({
    base: { period: '2019', value: 12 },
  })
  expect(decisionOf(base, 'sv')).not.toHaveProperty('value')
})

it('What is done or not has no number, and is counted as 1 or 0', () => {
  const decision = decisionOf({ ...FORM, comparator: 'done', unit: '' }, 'sv')
  expect(decision).toMatchObject({ comparator: 'done', unit: 'count', decimals: 0, desiredDirection: 'up' })
  expect(decision).not.toHaveProperty('value')
  expect(decision).not.toHaveProperty('base')
  expect(decision).not.toHaveProperty('isNameShared')
  expect(decisionOf({ ...FORM, isNameShared: true }, 'sv')).toMatchObject({ isNameShared: true })
})

it.each([
  [{}, {}],
  [
    { name: ' ', decision: '' },
    { name: 'required', decision: 'required' },
  ],
  [{ definitionEn: 'Number of meetings.' }, { definition: 'required' }],
  [{ unit: '' }, { unit: 'required' }],
  [{ value: '5O' }, { value: 'number' }],
  [{ comparator: 'between' as const, upper: '' }, { upper: 'number' }],
  [{ comparator: 'between' as const, upper: '3' }, { upper: 'order' }],
  [{ comparator: 'increase' as const, value: '' }, {}],
  [{ comparator: 'increase' as const, basePeriod: '2022' }, { basePeriod: 'before' }],
  [{ comparator: 'done' as const, unit: '', value: '', outcome: 1 }, {}],
  [{ comparator: 'done' as const }, { comparator: 'deed' }],
  [
    { comparator: 'increase' as const, basePeriod: 'då', baseValue: 'många' },
    { basePeriod: 'period', baseValue: 'number' },
  ],
])('A decision with %j has the faults %j', (change, faults) => {
  expect(faultsOf({ ...FORM, ...change }, 'sv')).toEqual(faults)
})

it('A correction starts from the decision, and says the same until something is typed', () => {
  const form = formOfDecision(DECISION, 'sv')
  expect(form).toMatchObject({ value: '1\u00a0234,5', upper: '2\u00a0000', basePeriod: '2021', nameEn: '' })
  const { name, unit, desiredDirection, comparator, value, upper, decision } = DECISION
  expect(correctionOf(form, { reason: ' Avskrivet fel ', replaces: 8, language: 'sv' })).toEqual({
    name,
    definition: null,
    unit,
    desiredDirection,
    comparator,
    value,
    upper,
    decision,
    reason: 'Avskrivet fel',
    replaces: 8,
  })
})
