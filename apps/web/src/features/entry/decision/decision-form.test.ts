import { expect, it } from 'vitest'
import { entryRow } from '../cells/entry-row.fixture.ts'
import { decisionFormOf, decisionOf, faultsOf } from './decision-form.ts'

const ROW = entryRow()
const EXAMPLE = entryRow({ indicator: { ...ROW.indicator, name: 'Exempel: Nätverksmöten' } })
const FORM = {
  ...decisionFormOf(EXAMPLE, '2022', 'sv'),
  value: '1 234,5',
  reason: ' Regionfullmäktige 30 november 2022 ',
}

it('A decision starts from the example, without the word for it', () => {
  expect(FORM).toMatchObject({ name: 'Nätverksmöten', nameEn: '', unit: 'percent', direction: 'up' })
  expect(decisionFormOf(EXAMPLE, '2022', 'en')).toMatchObject({ name: '', nameEn: 'Nätverksmöten' })
})

it('A decision is sent as it was typed, with numbers in the language of the page', () => {
  expect(
    decisionOf({ ...FORM, nameEn: 'Network meetings', definition: 'Antal möten.', direction: 'down' }, 'sv'),
  ).toEqual({
    name: { sv: 'Nätverksmöten', en: 'Network meetings' },
    definition: { sv: 'Antal möten.' },
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

it.each([
  [{}, {}],
  [
    { name: ' ', reason: '' },
    { name: 'required', reason: 'required' },
  ],
  [{ unit: '' }, { unit: 'required' }],
  [{ value: '5O' }, { value: 'number' }],
  [{ comparator: 'between' as const, upper: '' }, { upper: 'number' }],
  [{ comparator: 'between' as const, upper: '3' }, { upper: 'order' }],
  [{ comparator: 'increase' as const, value: '' }, {}],
  [
    { comparator: 'increase' as const, basePeriod: 'då', baseValue: 'många' },
    { basePeriod: 'period', baseValue: 'number' },
  ],
])('A decision with %j has the faults %j', (change, faults) => {
  expect(faultsOf({ ...FORM, ...change }, 'sv')).toEqual(faults)
})
