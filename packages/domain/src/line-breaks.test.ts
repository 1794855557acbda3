import { expect, test } from 'vitest'
import { pendingSentence, strategySentence } from './board-sentences.ts'
import { formatMillions } from './budget.ts'
import { budgetSentence, knownBudgetSentence } from './budget-sentences.ts'
import { withWholeNumbers } from './line-breaks.ts'
import { LANGUAGES } from './vocabulary.ts'

const BUDGET_2022 = { budget: 201_098, outcome: 195_087, printed: 6011 }
const NEARLY_AS_BUDGETED = { budget: 100_000, outcome: 100_020, printed: null }
const PENDING = {
  counts: { met: 7, notMet: 6, notMeasured: 4, total: 17 },
  expected: '2023-Q1',
  areas: ['kultur'],
}

const SENTENCES = LANGUAGES.flatMap(language => [
  budgetSentence(BUDGET_2022, language),
  budgetSentence(NEARLY_AS_BUDGETED, language),
  knownBudgetSentence(BUDGET_2022, language),
  formatMillions(BUDGET_2022.outcome, language),
  pendingSentence(PENDING, language),
  strategySentence({ goals: 10, until: '2030' }, language),
])

test.each(SENTENCES)('no line of “%s” begins with a dash or with what a number counts', sentence => {
  const lines = sentence.split(' ')
  expect(lines.filter(beginning => /^(–|miljoner|million|mkr)/.test(beginning))).toEqual([])
  expect(lines.filter(end => /SEK$/.test(end))).toEqual([])
})

test.each([
  ['Flyttnetto per 1 000 invånare', 'Flyttnetto per 1\u00a0000 invånare'],
  ['Över 1 234 567 besök', 'Över 1\u00a0234\u00a0567 besök'],
  ['Åren 2019 2022', 'Åren 2019 2022'],
  ['Minst 5 av 100', 'Minst 5 av 100'],
])('%s keeps its numbers whole', (text, whole) => {
  expect(withWholeNumbers(text)).toBe(whole)
})
