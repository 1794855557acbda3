import { expect, it } from 'vitest'
import {
  educationBySexInput,
  MUNICIPALITY_CODES,
  netMigrationInput,
} from '../series/series-chart-input.fixture.ts'
import { buildSeriesChart, buildTargetChart } from './index.ts'
import { chartInput } from './target-chart-input.fixture.ts'

const MODELS = {
  'a målvärde': buildTargetChart(chartInput(), 'wide'),
  lines: buildSeriesChart(netMigrationInput(['0880', '0885', '08']), 'wide'),
  bars: buildSeriesChart(netMigrationInput(MUNICIPALITY_CODES, { form: 'bar', period: '2023' }), 'wide'),
  'women and men': buildSeriesChart(educationBySexInput(['0880', '0885'], { form: 'bar' }), 'wide'),
  'small multiples': buildSeriesChart(netMigrationInput(MUNICIPALITY_CODES), 'wide'),
  'the map': buildSeriesChart(netMigrationInput(MUNICIPALITY_CODES, { form: 'map', period: '2025' }), 'wide'),
}

const MOST_WORDS = { headline: 12, sentence: 20 }

it.each(Object.entries(MODELS))('%s speaks in short sentences', (_form, model) => {
  expect(model.headline.split(' ').length).toBeLessThanOrEqual(MOST_WORDS.headline)
  for (const sentence of [model.subtitle, model.text, model.description, ...model.notes].flatMap(
    sentencesOf,
  )) {
    expect(wordsOf(sentence), sentence).toBeLessThanOrEqual(MOST_WORDS.sentence)
  }
})

/** A list of years parted by semicolons is read value by value. */
function sentencesOf(text: string): string[] {
  return text.split(/[.!?;:]\s/)
}

function wordsOf(sentence: string): number {
  return sentence.match(/\p{L}+/gu)?.length ?? 0
}
