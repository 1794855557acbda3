import type { SeriesColumns } from '@malkoll/contracts'
import type { SeriesColumn } from './series-view.ts'

const KALMAR = { code: '0880', name: 'Kalmar', kind: 'municipality' as const }
const BORGHOLM = { code: '0885', name: 'Borgholm', kind: 'municipality' as const }
export const COUNTY = { code: '08', name: 'Kalmar län', kind: 'county' as const }

export function column(
  geography: string,
  values: (number | null)[],
  rest: Partial<SeriesColumn> = {},
): SeriesColumn {
  return { geography, breakdown: 'total', source: null, values, marks: {}, ...rest }
}

/** Net migration of two municipalities and the county, as the API answers. */
export function netMigration(changes: Partial<SeriesColumns> = {}): SeriesColumns {
  return {
    asOf: '2026-11-22T00:00:00.000Z',
    revision: 8,
    indicator: 'net-migration-per-1000',
    unit: { code: 'per-thousand', name: 'per 1 000 invånare', symbol: null, differenceName: '' },
    decimals: 2,
    mostDecimals: 2,
    sources: [],
    geographies: [KALMAR, BORGHOLM, COUNTY],
    periods: ['2023', '2024', '2025'],
    series: [
      column('0880', [3.14, 4.79, 3.49], { marks: { 2: { flags: ['perturbed'] } } }),
      column('0885', [0, 5.16, 6.31], { marks: { 2: { flags: ['perturbed'] } } }),
      column('08', [-1.35, 1.49, null], {
        isComputed: true,
        marks: {
          0: { flags: ['computed'] },
          2: { missing: 'not_available', flags: ['computed'], note: 'Störda var för sig.' },
        },
      }),
    ],
    ...changes,
  }
}
