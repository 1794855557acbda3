import type { TargetChartInput, TargetChartRow, TargetOfChart } from './target-chart-input.ts'

type Status = TargetChartRow['assessment']['status']
type RowParts = Partial<Omit<TargetChartRow, 'target' | 'outcome'>> & {
  period: string
  value?: number | null
  status?: Status
  target?: Partial<TargetChartRow['target']>
  outcome?: Partial<NonNullable<TargetChartRow['outcome']>> | null
}

const STATUS_TEXTS: Record<Status, string> = {
  met: 'Uppfyllt',
  not_met: 'Ej uppfyllt',
  not_measured: 'Ej mätt',
}

/** One period of a målvärde of at least 50 %; says only what a test changes. */
export function chartRowInput({
  period,
  value = null,
  status,
  target,
  outcome,
  ...rest
}: RowParts): TargetChartRow {
  const judged =
    status ?? (value === null ? 'not_measured' : value >= (target?.value ?? 50) ? 'met' : 'not_met')
  return {
    period,
    target: {
      comparator: 'at_least',
      value: 50,
      upper: null,
      baseValue: null,
      text: 'minst 50\u00a0%',
      ...target,
    },
    outcome: outcome === null || (value === null && !outcome) ? null : { ...outcomeOf(value), ...outcome },
    differenceText: null,
    assessment: { status: judged, statusText: STATUS_TEXTS[judged] },
    isKnownFromAssumed: true,
    knownFrom: '2023-01-31',
    ...rest,
  }
}

function outcomeOf(value: number | null): NonNullable<TargetChartRow['outcome']> {
  const text = value === null ? '–' : `${String(value).replace('.', ',')}\u00a0%`
  return { value, missing: null, qualifier: null, flags: [], margin: null, note: null, text }
}

/** The målvärde of friskvårdsbidraget as the documents have it: 48, 58 and 66 per cent against at least 50. */
export function chartInput(
  target: Partial<TargetOfChart> = {},
  rest: Partial<TargetChartInput> = {},
): TargetChartInput {
  return {
    language: 'sv',
    organisationName: 'Region Kalmar län',
    asOfText: null,
    ...rest,
    target: {
      name: 'Andel som nyttjat friskvårdsbidraget',
      unit: { code: 'percent', symbol: '%' },
      example: false,
      assumption: 'Att måttet är ett av de 17 målvärdena.',
      rows: [
        chartRowInput({ period: '2022', value: 66 }),
        chartRowInput({ period: '2021', value: 58 }),
        chartRowInput({ period: '2020', value: 48 }),
      ],
      chart: {
        headline: 'Två av tre nyttjar friskvårdsbidraget',
        subtitle: 'Andel av medarbetarna, procent, 2020–2022',
        sourceLine:
          'Källa: Regionala utvecklingsförvaltningens presentation av 2022. Uppgift känd januari 2023 (antaget datum).',
        text: '2020 nyttjade 48 % av medarbetarna friskvårdsbidraget, 2021 58 % och 2022 66 %.',
      },
      ...target,
    },
  }
}
