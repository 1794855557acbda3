import { describe, expect, it } from 'vitest'
import { buildAnySeriesChart, CHART_LAYOUTS, type SeriesChartInput } from '../model/index.ts'
import {
  educationBySexInput,
  employmentInput,
  MUNICIPALITY_CODES,
  netMigrationInput,
  populationOfPlacesInput,
} from '../series/series-chart-input.fixture.ts'
import { DARK_PALETTE, LIGHT_PALETTE, SCREEN_PALETTE } from './palettes.ts'
import { renderSeriesSvg } from './render-chart-svg.ts'

const WITH_COUNTY = [...MUNICIPALITY_CODES, '08']
const withBreak = (input: SeriesChartInput): SeriesChartInput => ({
  ...input,
  indicator: {
    ...input.indicator,
    breaks: [{ after: '2022', before: '2023', note: 'ny registerkälla.' }],
  },
})

const PICTURES: Record<string, SeriesChartInput> = {
  'series-line-county': netMigrationInput(['08']),
  'series-line-three-places': netMigrationInput(['0880', '0885', '08']),
  'series-line-six-places': withBreak(employmentInput(['0840', '0884', '0882', '0883', '0885', '0861'])),
  'series-small-multiples': netMigrationInput(MUNICIPALITY_CODES),
  'series-small-multiples-women-men': educationBySexInput(MUNICIPALITY_CODES),
  'series-bars-2023': netMigrationInput(WITH_COUNTY, { form: 'bar', period: '2023' }),
  'series-bars-2025': netMigrationInput(WITH_COUNTY, { form: 'bar', period: '2025' }),
  'series-women-men': educationBySexInput(['0880', '0885', '0821', '0840'], { form: 'bar' }),
  'series-women-men-line': educationBySexInput(['0880']),
  'series-slope': employmentInput(['0840', '0884', '0882', '0883', '0885'], { form: 'slope' }),
  'series-slope-women-men': educationBySexInput(['0880'], { form: 'slope' }),
  'series-stacked': populationOfPlacesInput(['0880', '0883', '0882', '0885', '0840', '0861']),
  'series-map': netMigrationInput(MUNICIPALITY_CODES, { form: 'map', period: '2025' }),
  'series-map-missing': employmentInput(MUNICIPALITY_CODES.slice(2), { form: 'map' }),
}

describe.each(Object.entries(PICTURES))('the picture of %s', (name, input) => {
  it.each(CHART_LAYOUTS)('as %s is the one that a person has looked at', async layout => {
    const svg = renderSeriesSvg(buildAnySeriesChart(input, layout), LIGHT_PALETTE)
    await expect(`${svg}\n`).toMatchFileSnapshot(`snapshots/${name}-${layout}.svg`)
  })
})

describe('every drawing of series', () => {
  const models = Object.values(PICTURES).map(input => buildAnySeriesChart(input, 'wide'))

  it('uses no style attributes, styles, scripts or addresses: a strict content policy lets it through', () => {
    for (const model of models) {
      const svg = renderSeriesSvg(model, LIGHT_PALETTE).replace('http://www.w3.org/2000/svg', '')
      expect(svg).not.toMatch(/style=|<style|<script|href=|url\(|http/)
    }
  })

  it('takes the colours of the palette and no others', () => {
    for (const model of models) {
      const svg = renderSeriesSvg(model, SCREEN_PALETTE)
      const colours = [...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(match => match[1])
      expect(colours.filter(colour => colour !== 'none' && !colour?.startsWith('var(--'))).toEqual([])
      expect(renderSeriesSvg(model, DARK_PALETTE)).toContain(`fill="${DARK_PALETTE.background}"`)
    }
  })
})
