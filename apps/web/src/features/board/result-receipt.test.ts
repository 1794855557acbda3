import type { Board } from '@malkoll/contracts'
import { expect, test } from 'vitest'
import { sv } from '../../lib/i18n/texts-sv.ts'
import { resultReceiptRows } from './result-receipt.ts'

const COUNTS = { met: 7, notMet: 6, notMeasured: 4, total: 17 }
const PUBLISHED = {
  counts: COUNTS,
  areCountsDerived: true,
  pendingExpected: '2023-Q1',
  knownFrom: '2023-01-31',
  isKnownFromAssumed: true,
}

function rowsOf(fields: object): Record<string, string> {
  const board = {
    counts: COUNTS,
    shares: { met: 41, notMet: 35, notMeasured: 24 },
    countsBasis: 'rows',
    publishedResult: PUBLISHED,
    recountNote: null,
    ...fields,
  } as unknown as Board
  return Object.fromEntries(resultReceiptRows(board, sv, 'sv').map(row => [row.label, row.value]))
}

test('a published result says how its counts were reached and when it was known', () => {
  expect(rowsOf({})).toMatchObject({
    Målvärden: '17',
    Uppfyllt: '7 (41\u00a0%)',
    'Ej uppfyllt': '6 (35\u00a0%)',
    Antal: 'härledda: de enda hela tal som passar andelarna',
    Andelar: 'som källan skriver dem',
    'Raderna på sidan': 'ger samma antal',
    'Mäts senare': 'Q1 2023',
    'Känt sedan': '31 januari 2023 (antaget datum)',
  })
})

test('counts of rows that do not give the published ones are called so, and both stand there', () => {
  const rows = rowsOf({
    counts: { met: 8, notMet: 5, notMeasured: 4, total: 17 },
    shares: { met: 47, notMet: 29, notMeasured: 24 },
    recountNote: 'Räknat på de 17 målvärdena här.',
  })
  expect(rows).toMatchObject({
    Uppfyllt: '8 (47\u00a0%)',
    Antal: 'räknade på raderna nedan',
    Andelar: 'hela procent som blir 100',
    'Publicerat resultat': '7 uppfyllda, 6 inte uppfyllda, 4 mäts senare',
  })
})

test('with examples hidden the rows are not held against the published result', () => {
  const rows = rowsOf({ countsBasis: 'published' })
  expect(rows).not.toHaveProperty('Raderna på sidan')
  expect(rows).not.toHaveProperty('Publicerat resultat')
})

test('without a published result the counts are those of the rows, and without shares none is shown', () => {
  const rows = rowsOf({
    publishedResult: null,
    shares: null,
    counts: { met: 1, notMet: 0, notMeasured: 0, total: 1 },
  })
  expect(rows).toMatchObject({ Uppfyllt: '1', Antal: 'räknade på raderna nedan', Andelar: 'visas inte' })
  expect(rows).not.toHaveProperty('Känt sedan')
})
