import { readFileSync } from 'node:fs'
import { unitInfo } from '@malkoll/domain'
import type { BoardChartInput } from '../model/board-chart.ts'
import { chartInput, chartRowInput } from '../model/target-chart-input.fixture.ts'
import {
  educationBySexInput,
  employmentInput,
  MUNICIPALITY_CODES,
  netMigrationInput,
} from '../series/series-chart-input.fixture.ts'
import type { SeriesChartInput } from '../series/series-chart-input.ts'
import {
  buildAgendaSlide,
  buildBoardSlide,
  buildClosingSlide,
  buildGoalSlide,
  buildSectionSlide,
  buildSeriesSlide,
  buildStatusSlides,
  buildTargetSlide,
  buildTitleSlide,
  type DeckTheme,
  type SlideAbout,
  type SlideModel,
} from './index.ts'

export const THEME: DeckTheme = {
  organisationName: 'Region Kalmar län',
  primaryColour: '#c8102e',
  secondaryColour: '#ffcd00',
  font: 'Arial',
}

export const ABOUT: SlideAbout = {
  today: '22 november 2026',
  definition: 'Andel av medarbetarna som nyttjat någon del av friskvårdsbidraget under året.',
  receipt: '66 % är minst 50 %: uppfyllt.',
  link: 'https://malkoll.example/malvarden/friskvard',
}

const plain = { language: 'sv', organisationName: 'Region Kalmar län' } as const

/** The population of the county, as the golden values have it. */
export function populationInput(): SeriesChartInput {
  const values = [244670, 245446, 246010, 247175, 247711, 246667, 246352, 245483]
  return {
    indicator: {
      slug: 'population',
      name: 'Folkmängd',
      unit: unitInfo('count', 'sv'),
      decimals: 0,
      periodicity: 'year',
      breaks: [],
    },
    series: {
      sources: [{ title: 'SCB, TAB1267, folkmängd', publisher: 'SCB', accessedOn: '2026-11-21' }],
      geographies: [{ code: '08', name: 'Kalmar län', kind: 'county' }],
      periods: values.map((_, i) => String(2018 + i)),
      series: [{ geography: '08', breakdown: 'total', values, marks: { 7: { flags: ['preliminary'] } } }],
    },
    form: 'line',
    period: null,
    asOfText: null,
    ...plain,
  }
}

const BOARD: BoardChartInput = {
  ...plain,
  headline: '7 av 17 målvärden är uppfyllda.',
  subtitle: 'Hur gick det 2022? · helår 2022',
  counts: { met: 7, notMet: 6, notMeasured: 4 },
  shares: { met: 41, notMet: 35, notMeasured: 24 },
  pendingText: 'mäts Q1 2023',
  sentences: ['Hur gick det 2022? 7 av 17 målvärden är uppfyllda.'],
  sourceLine: 'Källa: Regionala utvecklingsförvaltningens presentation av 2022.',
  asOfText: null,
  notes: ['Källan anger andelar. Antalen 7, 6 och 4 är härledda.'],
  hasExamples: false,
}

const ROWS = [
  ['Andel som nyttjat friskvårdsbidraget', 'minst 50\u00a0%', '66\u00a0%', 'met', 'Uppfyllt'],
  [
    'Andel medarbetare som är stolta över att arbeta i regionen',
    'minst 75\u00a0%',
    '71\u00a0%',
    'not_met',
    'Ej uppfyllt',
  ],
  [
    'Deltagande i regionala utvecklingsinsatser för kompetensförsörjning',
    'minst 40 st',
    '–',
    'not_measured',
    'Mäts Q1 2023',
  ],
] as const

const GOAL = {
  ...plain,
  title: 'Goda livsvillkor: sysselsättningen går åt rätt håll',
  area: 'Delaktighet, hälsa och välbefinnande',
  wording:
    'Invånarna i Kalmar län har en god och jämlik hälsa, upplever trygghet och har goda möjligheter att delta i samhällslivet.',
  directions: [
    {
      name: 'Sysselsättningsgrad',
      latest: '79,8\u00a0% (2024)',
      text: 'Åt rätt håll',
      sentence: 'Sedan 2019 har andelen ökat med 1,2 procentenheter.',
    },
  ],
  missing: 'För upplevd trygghet finns ännu inga uppgifter.',
  sourceLine: 'Källa: SCB, TAB3200, sysselsatta. Läst 21 november 2026.',
  asOfText: null,
  remarks: [],
  example: false,
}

const withMargins = chartInput({
  name: 'Självskattad god hälsa',
  chart: {
    ...chartInput().target.chart,
    headline: 'Tre av fyra mår bra',
    subtitle: 'Andel med god hälsa, procent, 2018–2022',
  },
  rows: [
    chartRowInput({
      period: '2018',
      value: 72,
      target: { value: 74, text: 'minst 74\u00a0%' },
      outcome: { margin: 2.1 },
    }),
    chartRowInput({
      period: '2022',
      value: 75,
      target: { value: 74, text: 'minst 74\u00a0%' },
      outcome: { margin: 1.8 },
    }),
  ],
})

/** Parts of a whole, in rounded numbers of thousands. */
const partsOfPopulation: SeriesChartInput = {
  ...populationInput(),
  form: 'stacked',
  indicator: {
    ...populationInput().indicator,
    name: 'Folkmängd efter ålder, tusental',
    countyAggregation: 'sum',
  },
  series: {
    ...populationInput().series,
    periods: ['2021', '2022', '2023', '2024'],
    series: [
      { breakdown: '0–19 år', values: [53, 53, 52, 51] },
      { breakdown: '20–64 år', values: [131, 131, 130, 130] },
      { breakdown: '65 år och äldre', values: [63, 64, 65, 65] },
    ].map(part => ({ geography: '08', marks: {}, ...part })),
  },
}

const statusSlides = buildStatusSlides(
  {
    ...plain,
    title: 'Sex målvärden är inte uppfyllda',
    subtitle: 'Målvärden 2022, sämst först',
    sourceLine: BOARD.sourceLine,
    asOfText: null,
    remarks: [],
    example: false,
    rows: [...ROWS, ...ROWS, ...ROWS, ...ROWS].map(([name, target, outcome, status, statusText]) => ({
      name,
      target,
      outcome,
      status,
      statusText,
    })),
  },
  ABOUT,
)

/** One slide of every form. */
export const SAMPLES: Record<string, SlideModel> = {
  title: buildTitleSlide({
    ...plain,
    title: 'Hur går det för Kalmar län?',
    lines: ['Regiondagen', '3 december 2026'],
    notes: ['Hälsa välkommen.'],
  }),
  agenda: buildAgendaSlide({
    ...plain,
    items: [
      'Delaktighet, hälsa och välbefinnande',
      'God miljö för barn och unga',
      'Hållbar samhällsplanering',
      'Stärkt konkurrenskraft',
    ],
  }),
  section: buildSectionSlide({ ...plain, title: 'God miljö för barn och unga', text: 'Två mål av tio' }),
  goal: buildGoalSlide(GOAL, ABOUT),
  'target-three-years': buildTargetSlide(chartInput(), ABOUT),
  'target-missing-year': buildTargetSlide(
    chartInput({
      rows: [
        chartRowInput({ period: '2020', value: 48 }),
        chartRowInput({ period: '2021', outcome: { value: null, missing: 'missing_in_source' } }),
        chartRowInput({ period: '2022', assessment: { status: 'not_measured', statusText: 'Mäts Q1 2023' } }),
      ],
    }),
    ABOUT,
  ),
  'target-one-year': buildTargetSlide(
    chartInput({ rows: [chartRowInput({ period: '2022', value: 66 })] }),
    ABOUT,
  ),
  'target-twelve-years': buildTargetSlide(
    chartInput({
      rows: Array.from({ length: 12 }, (_, i) =>
        chartRowInput({ period: String(2011 + i), value: 40 + 2.5 * i }),
      ),
    }),
    ABOUT,
  ),
  'target-margins': buildTargetSlide(withMargins, ABOUT),
  'target-not-a-number': buildTargetSlide(
    chartInput({
      rows: ['2021', '2022'].map((period, i) =>
        chartRowInput({
          period,
          target: { comparator: 'done', value: null, text: 'genomfört' },
          outcome: { value: i, text: i ? 'genomfört' : 'ej genomfört' },
          status: i ? 'met' : 'not_met',
        }),
      ),
    }),
    ABOUT,
  ),
  'target-example': buildTargetSlide(
    chartInput({
      example: true,
      chart: { ...chartInput().target.chart, headline: 'Exempel: två av tre nyttjar friskvårdsbidraget' },
    }),
    ABOUT,
  ),
  'target-long-title': buildTargetSlide(chartInput(), {
    ...ABOUT,
    title:
      'Regionutvecklingsförvaltningens tillsvidareanställda medarbetares friskvårdsbidragsutnyttjande ökar kraftigt för tredje året i följd',
  }),
  board: buildBoardSlide(BOARD, ABOUT),
  ...Object.fromEntries(statusSlides.map((slide, i) => [`status-${i + 1}`, slide])),
  'line-population': buildSeriesSlide(populationInput(), ABOUT),
  'no-values': buildSeriesSlide(
    {
      ...populationInput(),
      indicator: { ...populationInput().indicator, missingReason: 'Enkäten har inte gjorts ännu.' },
      series: { ...populationInput().series, series: [] },
    },
    ABOUT,
  ),
  'line-missing-year': buildSeriesSlide(netMigrationInput(['08']), ABOUT),
  'line-six-places': buildSeriesSlide(
    {
      ...employmentInput(['0840', '0884', '0882', '0883', '0885', '0861']),
      indicator: {
        ...employmentInput([]).indicator,
        breaks: [{ after: '2022', before: '2023', note: 'ny registerkälla.' }],
      },
    },
    ABOUT,
  ),
  'line-women-men': buildSeriesSlide(educationBySexInput(['0880']), ABOUT),
  'small-multiples': buildSeriesSlide(netMigrationInput(MUNICIPALITY_CODES), ABOUT),
  'small-multiples-women-men': buildSeriesSlide(educationBySexInput(MUNICIPALITY_CODES), ABOUT),
  'bars-2023': buildSeriesSlide(
    netMigrationInput([...MUNICIPALITY_CODES, '08'], { form: 'bar', period: '2023' }),
    ABOUT,
  ),
  'bars-women-men': buildSeriesSlide(
    educationBySexInput(['0880', '0885', '0821', '0840'], { form: 'bar' }),
    ABOUT,
  ),
  slope: buildSeriesSlide(
    employmentInput(['0840', '0884', '0882', '0883', '0885'], { form: 'slope' }),
    ABOUT,
  ),
  stacked: buildSeriesSlide(partsOfPopulation, ABOUT),
  map: buildSeriesSlide(netMigrationInput(MUNICIPALITY_CODES, { form: 'map', period: '2025' }), ABOUT),
  closing: buildClosingSlide({
    ...plain,
    title: 'Allt finns att läsa',
    text: 'Varje siffra har källa, datum och bedömning.',
    link: 'malkoll.example',
  }),
}

/** The net migration of the municipalities as it was read, for comparing cells. */
export function netMigrationSeed(): { periods: string[]; values: Record<string, (number | null)[]> } {
  const file = new URL(
    '../../../../seeds/kalmar/municipal-series/net-migration-per-1000.json',
    import.meta.url,
  )
  return JSON.parse(readFileSync(file, 'utf8'))
}
