import type { EntryRow } from '@malkoll/contracts'
import { EMPTY_SEEN } from './cell.ts'

/** A series of per cents with a målvärde for 2022, as the server tells it. */
export function entryRow(changes: Partial<EntryRow> = {}): EntryRow {
  return {
    indicator: {
      slug: 'friskvard',
      name: 'Andel som nyttjat friskvårdsbidraget',
      unit: { code: 'percent', name: 'procent', symbol: '%', differenceName: 'procentenheter' },
      decimals: 0,
      desiredDirection: 'up',
      definition: 'Andel anställda som har använt bidraget under året.',
      periodicity: 'year',
      measureOwner: 'HR-strateg',
    },
    geography: null,
    organisation: { slug: 'region-kalmar-lan', name: 'Region Kalmar län' },
    hasNamesakes: false,
    breakdown: 'total',
    example: false,
    lock: null,
    otherPeriod: null,
    plausibleRange: { low: 0, high: 100 },
    cells: ['2021', '2022'].map(period => ({ ...EMPTY_SEEN, period, knownFrom: null })),
    history: [
      { period: '2020', value: 48 },
      { period: '2021', value: 58 },
    ],
    targets: [
      {
        slug: 'friskvardsbidraget',
        objective: { slug: 'halsa', name: 'Hälsa' },
        period: '2022',
        comparator: 'at_least',
        value: 50,
        upper: null,
        base: null,
        isBaseMeasured: false,
        notMeasured: null,
        marginDecides: false,
        status: 'not_measured',
        isOverridden: false,
      },
    ],
    ...changes,
  }
}
