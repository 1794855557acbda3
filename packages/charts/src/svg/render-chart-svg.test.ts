import { Resvg } from '@resvg/resvg-js'
import { describe, expect, it } from 'vitest'
import { type BoardChartInput, buildBoardChart, buildTargetChart, CHART_LAYOUTS } from '../model/index.ts'
import { chartInput, chartRowInput } from '../model/target-chart-input.fixture.ts'
import type { TargetChartInput } from '../model/target-chart-input.ts'
import { boxesOverlap, textBox } from '../model/text-width.ts'
import { DARK_PALETTE, LIGHT_PALETTE, SCREEN_PALETTE } from './palettes.ts'
import { renderBoardSvg, renderChartSvg } from './render-chart-svg.ts'

const row = chartRowInput
const atMost = { comparator: 'at_most', value: 5, text: 'högst 5\u00a0%' } as const

const PICTURES: Record<string, TargetChartInput> = {
  'three-years': chartInput(),
  'missing-year': chartInput({
    rows: [
      row({ period: '2020', value: 48 }),
      row({ period: '2021', outcome: { value: null, missing: 'missing_in_source' } }),
      row({ period: '2022', assessment: { status: 'not_measured', statusText: 'Mäts Q1 2023' } }),
    ],
  }),
  example: chartInput({
    example: true,
    chart: {
      headline: 'Exempel: Svar inom två arbetsdagar, 2022: 93\u00a0%',
      subtitle: 'Exempel: Svar inom två arbetsdagar, procent, 2022',
      sourceLine: 'Källa: Påhittat exempel.',
      text: '',
    },
    rows: [row({ period: '2022', value: 93, target: { value: 90, text: 'minst 90\u00a0%' } })],
  }),
  'long-names': chartInput({
    chart: {
      headline:
        'Regionutvecklingsförvaltningens tillsvidareanställda medarbetares friskvårdsbidragsutnyttjande ökar',
      subtitle: 'Andel av medarbetarna som nyttjat någon del av friskvårdsbidraget, procent, januari–augusti',
      sourceLine:
        'Källa: Regionala utvecklingsförvaltningens presentation av verksamhetsåret 2022 för regionala utvecklingsnämnden, sammanställd av stab för uppföljning. Uppgift känd januari 2023 (antaget datum).',
      text: '',
    },
    rows: ['2021-01/2021-08', '2022-01/2022-08'].map((period, i) =>
      row({
        period,
        value: 58 + i,
        target: { text: 'minst 50\u00a0% av de tillsvidareanställda medarbetarna' },
      }),
    ),
  }),
  'at-most': chartInput({
    rows: [
      row({ period: '2020', value: 6.2, target: atMost, status: 'not_met' }),
      row({ period: '2021', value: 5, target: atMost, status: 'met' }),
      row({ period: '2022', value: 4.9, target: atMost, status: 'met', outcome: { flags: ['preliminary'] } }),
    ],
  }),
  zero: chartInput({
    rows: [-3, 0, 2].map((value, i) =>
      row({ period: String(2020 + i), value, target: { value: 0, text: 'minst 0\u00a0%' } }),
    ),
  }),
  'one-year': chartInput({ rows: [row({ period: '2022', value: 66 })] }),
  'twelve-years': chartInput({
    rows: Array.from({ length: 12 }, (_, i) => row({ period: String(2011 + i), value: 40 + 2.5 * i })),
  }),
}

const BOARD: BoardChartInput = {
  language: 'sv',
  organisationName: 'Region Kalmar län',
  headline: '7 av 17 målvärden är uppfyllda.',
  subtitle: 'Hur gick det 2022? · helår 2022',
  counts: { met: 7, notMet: 6, notMeasured: 4 },
  shares: { met: 41, notMet: 35, notMeasured: 24 },
  pendingText: 'mäts Q1 2023',
  sentences: [],
  sourceLine: 'Källa: Regionala utvecklingsförvaltningens presentation av 2022.',
  asOfText: null,
  notes: ['Källan anger andelar. Antalen 7, 6 och 4 är härledda.'],
  hasExamples: false,
}

describe.each(Object.entries(PICTURES))('the picture of %s', (name, input) => {
  it.each(CHART_LAYOUTS)('as %s is the one that a person has looked at', async layout => {
    const svg = renderChartSvg(buildTargetChart(input, layout), LIGHT_PALETTE)
    await expect(`${svg}\n`).toMatchFileSnapshot(`snapshots/${name}-${layout}.svg`)
  })
})

describe('the board as a picture', () => {
  it('is the one that a person has looked at', async () => {
    const svg = renderBoardSvg(buildBoardChart(BOARD), LIGHT_PALETTE)
    await expect(`${svg}\n`).toMatchFileSnapshot('snapshots/board.svg')
  })

  it.each(['slide_standard', 'slide_square'] as const)(
    'as %s is the one that a person has looked at',
    async layout => {
      const svg = renderBoardSvg(buildBoardChart(BOARD, layout), LIGHT_PALETTE)
      await expect(`${svg}\n`).toMatchFileSnapshot(`snapshots/board-${layout}.svg`)
    },
  )

  it.each(['slide', 'slide_standard', 'slide_square'] as const)(
    'as %s keeps its texts apart and inside',
    layout => {
      const { frame, size } = buildBoardChart(BOARD, layout)
      const boxes = frame.texts.map(textBox)
      boxes.forEach((box, i) => {
        expect(box.x).toBeGreaterThanOrEqual(0)
        expect(box.x + box.width).toBeLessThanOrEqual(size.width)
        for (const other of boxes.slice(i + 1)) expect(boxesOverlap(box, other)).toBe(false)
      })
      expect(frame.texts.some(({ text }) => text === '4 mäts Q1 2023')).toBe(true)
    },
  )

  it('has one mark for each målvärde', () => {
    const { marks } = buildBoardChart(BOARD)
    expect(marks.map(mark => mark.status).filter(status => status === 'met')).toHaveLength(7)
    expect(marks).toHaveLength(17)
  })

  it('shows counts, not shares, when there are none', () => {
    const { frame } = buildBoardChart({ ...BOARD, shares: null })
    const texts = frame.texts.map(mark => mark.text)
    expect(texts).toContain('inte uppfyllda')
    expect(texts.some(text => text.includes('%'))).toBe(false)
  })

  it('has EXEMPEL across when examples are counted', () => {
    expect(renderBoardSvg(buildBoardChart({ ...BOARD, hasExamples: true }), LIGHT_PALETTE)).toContain(
      'EXEMPEL',
    )
    expect(renderBoardSvg(buildBoardChart(BOARD), LIGHT_PALETTE)).not.toContain('EXEMPEL')
  })
})

describe('every drawing', () => {
  const model = buildTargetChart(chartInput(), 'slide')

  it('uses no style attributes, styles, scripts or addresses: a strict content policy lets it through', () => {
    const svg = renderChartSvg(model, LIGHT_PALETTE).replace('http://www.w3.org/2000/svg', '')
    expect(svg).not.toMatch(/style=|<style|<script|href=|url\(|http/)
  })

  it('takes the colours of the palette and no others', () => {
    const svg = renderChartSvg(model, SCREEN_PALETTE)
    const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(match => match[1])
    expect(colours.filter(colour => colour !== 'none' && !colour?.startsWith('var(--'))).toEqual([])
    expect(renderChartSvg(model, DARK_PALETTE)).toContain(`fill="${DARK_PALETTE.background}"`)
  })

  it('is as wide as asked and keeps its proportions', () => {
    expect(renderChartSvg(model, LIGHT_PALETTE, 1920)).toContain('width="1920" height="1080"')
    expect(renderChartSvg(model, LIGHT_PALETTE, 1920)).toContain('viewBox="0 0 1280 720"')
  })

  it('escapes what people have written', () => {
    const chart = { ...chartInput().target.chart, headline: 'A < B & "C"' }
    const svg = renderChartSvg(buildTargetChart(chartInput({ chart }), 'slide'), LIGHT_PALETTE)
    expect(svg).toContain('A &lt; B &amp; &quot;C&quot;')
  })

  it('leaves out what no XML may hold, such as the line break within a pasted cell', () => {
    const chart = { ...chartInput().target.chart, headline: 'Tid\u000btill\u0001 svar' }
    const svg = renderChartSvg(buildTargetChart(chartInput({ chart }), 'slide'), LIGHT_PALETTE)
    expect(svg).toContain('>Tidtill svar')
    expect(() => new Resvg(svg)).not.toThrow()
  })

  it('names title and description for screen readers', () => {
    const svg = renderChartSvg(model, LIGHT_PALETTE)
    expect(svg).toContain('aria-labelledby="chart-title chart-desc"')
    expect(svg).toContain('<title id="chart-title">Två av tre nyttjar friskvårdsbidraget</title>')
  })
})
