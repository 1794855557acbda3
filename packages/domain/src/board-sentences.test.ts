import { describe, expect, test } from 'vitest'
import {
  assignmentsSentence,
  boardHeadline,
  boardHeadlineFigure,
  boardSentences,
  boardTitle,
  causeNote,
  exampleSentence,
  goalSentence,
  goalWithoutTargetsSentence,
  pendingLabel,
  pendingSentence,
  recountSentence,
  sharesNote,
  strategySentence,
} from './board-sentences.ts'
import { budgetSentence, knownBudgetSentence } from './budget-sentences.ts'
import type { StatusCounts } from './roll-up.ts'

function counts(met: number, notMet: number, notMeasured: number): StatusCounts {
  return { met, notMet, notMeasured, total: met + notMet + notMeasured }
}

const RESULT_2022 = counts(7, 6, 4)
const BUDGET_2022 = { budget: 201_098, outcome: 195_087, printed: 6011 }

describe('title and headline', () => {
  test('a closed period is asked about in the past, an open one in the present', () => {
    expect(boardTitle({ period: '2022', isClosed: true }, 'sv')).toBe('Hur gick det 2022?')
    expect(boardTitle({ period: '2022', isClosed: false }, 'sv')).toBe('Når vi målen?')
    expect(boardTitle({ period: '2022', isClosed: true }, 'en')).toBe('How did it go in 2022?')
    expect(boardTitle({ period: '2022', isClosed: false }, 'en')).toBe('Are we reaching the goals?')
  })

  test.each([
    [RESULT_2022, '7 av 17 målvärden är uppfyllda.', '7 of 17 targets are met.'],
    [counts(1, 1, 0), '1 av 2 målvärden är uppfyllt.', '1 of 2 targets is met.'],
    [counts(0, 3, 0), '0 av 3 målvärden är uppfyllda.', '0 of 3 targets are met.'],
    [counts(0, 0, 0), 'Inga målvärden är kända.', 'No targets are known.'],
  ])('%j', (counts, swedish, english) => {
    expect(boardHeadline(counts, 'sv')).toBe(swedish)
    expect(boardHeadline(counts, 'en')).toBe(english)
  })

  test('the large figure is the beginning of the headline', () => {
    expect(boardHeadlineFigure(RESULT_2022, 'sv')).toBe('7 av 17')
    expect(boardHeadlineFigure(RESULT_2022, 'en')).toBe('7 of 17')
    expect(boardHeadlineFigure(counts(0, 0, 0), 'sv')).toBeNull()
  })
})

describe('what is not met and not measured', () => {
  test('is said in one breath', () => {
    const input = { counts: RESULT_2022, expected: '2023-Q1', areas: ['kultur', 'yrkeshögskola'] }
    expect(pendingSentence(input, 'sv')).toBe(
      '6 är inte uppfyllda. 4 mäts under första kvartalet 2023\u00a0– kultur och yrkeshögskola.',
    )
    expect(pendingSentence({ ...input, areas: ['culture', 'higher vocational education'] }, 'en')).toBe(
      '6 are not met. 4 are measured in the first quarter of 2023\u00a0– culture and higher vocational education.',
    )
  })

  test.each([
    [counts(1, 1, 0), '1 är inte uppfyllt.', '1 is not met.'],
    [counts(1, 0, 1), '1 är inte mätt än.', '1 is not measured yet.'],
    [counts(1, 0, 2), '2 är inte mätta än.', '2 are not measured yet.'],
    [counts(3, 0, 0), '', ''],
  ])('%j', (counts, swedish, english) => {
    const input = { counts, expected: null, areas: [] }
    expect(pendingSentence(input, 'sv')).toBe(swedish)
    expect(pendingSentence(input, 'en')).toBe(english)
  })

  test('has a label', () => {
    expect(pendingLabel('2023-Q1', 'sv')).toBe('mäts Q1 2023')
    expect(pendingLabel(null, 'sv')).toBe('mäts senare')
    expect(pendingLabel('2023-Q1', 'en')).toBe('measured Q1 2023')
  })
})

describe('the board in sentences', () => {
  test('begins with title and headline, then what is missing, then what is invented, then the facts', () => {
    const sentences = boardSentences(
      {
        period: '2022',
        isClosed: true,
        counts: RESULT_2022,
        expected: '2023-Q1',
        areas: ['kultur', 'yrkeshögskola'],
        hasExamples: true,
        recount: null,
        facts: [budgetSentence(BUDGET_2022, 'sv')],
      },
      'sv',
    )
    expect(sentences).toEqual([
      'Hur gick det 2022? 7 av 17 målvärden är uppfyllda.',
      '6 är inte uppfyllda. 4 mäts under första kvartalet 2023\u00a0– kultur och yrkeshögskola.',
      'Källan namnger inte de 17 målvärdena. Rader märkta Exempel är påhittade och visar bara hur sidan fungerar.',
      'Nettokostnaden blev 195,1\u00a0miljoner kronor\u00a0– 6,0\u00a0miljoner bättre än budget.',
    ])
  })

  test('leaves out what there is nothing to say about', () => {
    const input = { period: '2021', isClosed: true, counts: counts(1, 0, 0), expected: null, areas: [] }
    expect(boardSentences({ ...input, hasExamples: false, recount: null, facts: [] }, 'sv')).toEqual([
      'Hur gick det 2021? 1 av 1 målvärde är uppfyllt.',
    ])
  })

  test('says in English which rows are examples', () => {
    expect(exampleSentence(17, 'en')).toBe(
      'The source does not name the 17 targets. Rows marked Example are invented and only show how the page works.',
    )
  })
})

describe('målvärden that do not give the published result', () => {
  const published = RESULT_2022

  test('are said to be counted anew, with how many of them are invented', () => {
    const board = { counts: counts(8, 5, 4), published, examples: 15 }
    expect(recountSentence(board, 'sv')).toBe(
      'Räknat på de 17 målvärdena här, varav 15 är exempel. Det publicerade resultatet var 7 av 17.',
    )
    expect(recountSentence(board, 'en')).toBe(
      'Counted from the 17 targets here, of which 15 are examples. The published result was 7 of 17.',
    )
  })

  test('are told right after what is not met', () => {
    const board = { counts: counts(8, 5, 4), published, examples: 0 }
    const recount = recountSentence(board, 'sv')
    const told = boardSentences(
      {
        ...board,
        period: '2022',
        isClosed: true,
        expected: null,
        areas: [],
        hasExamples: false,
        recount,
        facts: [],
      },
      'sv',
    )
    expect(told[2]).toBe('Räknat på de 17 målvärdena här. Det publicerade resultatet var 7 av 17.')
  })
})

describe('why there are no shares', () => {
  test.each([
    [counts(0, 1, 0), 17, 'Andelar visas inte: våra källor har 1 av 17 målvärden för 2020.'],
    [
      counts(0, 1, 0),
      null,
      'Andelar visas inte: våra källor har 1 målvärde för 2020 och säger inte hur många planen har.',
    ],
    [RESULT_2022, 17, null],
    [counts(0, 0, 0), null, null],
  ])('%j of %s planned', (counts, planned, note) => {
    expect(sharesNote({ counts, planned, period: '2020' }, 'sv')).toBe(note)
  })

  test('is said in English too', () => {
    const one = counts(0, 1, 0)
    expect(sharesNote({ counts: one, planned: 17, period: '2020' }, 'en')).toBe(
      'No shares are shown: our sources have 1 of 17 targets for 2020.',
    )
    expect(sharesNote({ counts: one, planned: null, period: '2020' }, 'en')).toBe(
      'No shares are shown: our sources have 1 target for 2020 and do not say how many the plan has.',
    )
  })
})

describe('a goal', () => {
  test.each([
    [counts(3, 3, 0), '3 av 6 inte uppfyllda, 3 uppfyllda', '3 of 6 not met, 3 met'],
    [
      counts(3, 2, 4),
      '2 av 9 inte uppfyllda, 4 mäts senare, 3 uppfyllda',
      '2 of 9 not met, 4 measured later, 3 met',
    ],
    [counts(1, 1, 0), '1 av 2 inte uppfyllda, 1 uppfyllt', '1 of 2 not met, 1 met'],
    [counts(0, 1, 0), '1 av 1 inte uppfyllt', '1 of 1 not met'],
    [counts(0, 0, 3), '3 av 3 mäts senare', '3 of 3 measured later'],
    [counts(2, 0, 0), '2 av 2 uppfyllda', '2 of 2 met'],
    [counts(0, 0, 0), 'Målet saknar målvärden i våra källor.', 'The goal has no targets in our sources.'],
  ])('%j shows its distribution, worst first, and no mean', (counts, swedish, english) => {
    expect(goalSentence(counts, 'sv')).toBe(swedish)
    expect(goalSentence(counts, 'en')).toBe(english)
  })

  test('without målvärden says what is known', () => {
    expect(goalWithoutTargetsSentence(knownBudgetSentence(BUDGET_2022, 'sv'), 'sv')).toBe(
      'Målet saknar målvärden i våra källor. Det vi vet: nettokostnaden blev 195,1\u00a0miljoner kronor, 6,0\u00a0miljoner bättre än budget.',
    )
    expect(goalWithoutTargetsSentence(knownBudgetSentence(BUDGET_2022, 'en'), 'en')).toBe(
      'The goal has no targets in our sources. What we know: the net cost was SEK\u00a0195.1\u00a0million, SEK\u00a06.0\u00a0million better than budget.',
    )
  })

  test('that missed a målvärde without a reason in the source says so', () => {
    expect(causeNote({ isEntered: false }, 'sv')).toBe('Orsak och åtgärd saknas i källan.')
    expect(causeNote({ isEntered: false }, 'en')).toBe('Cause and action are missing in the source.')
  })

  test('that missed a målvärde by what was entered here names no source', () => {
    expect(causeNote({ isEntered: true }, 'sv')).toBe('Orsak och åtgärd är inte angivna.')
    expect(causeNote({ isEntered: true }, 'en')).toBe('Cause and action are not given.')
  })
})

describe('facts beside the målvärden', () => {
  test('assignments', () => {
    const seven = { reported: 5, total: 7, document: 'Regionplanen' }
    expect(assignmentsSentence(seven, 'sv')).toBe('5 av 7 uppdrag i Regionplanen är redovisade.')
    expect(assignmentsSentence({ ...seven, reported: 1 }, 'sv')).toBe(
      '1 av 7 uppdrag i Regionplanen är redovisat.',
    )
    expect(assignmentsSentence({ ...seven, document: 'the regional plan' }, 'en')).toBe(
      '5 of 7 assignments in the regional plan are reported.',
    )
  })

  test('the strategy', () => {
    expect(strategySentence({ goals: 10, until: '2030' }, 'sv')).toBe(
      'Länets strategi har 10 mål till 2030. Beslutade målvärden saknas i våra källor\u00a0– därför visar vi riktning, inte uppfyllelse.',
    )
    expect(strategySentence({ goals: 10, until: '2030' }, 'en')).toBe(
      'The county’s strategy has 10 goals up to 2030. Decided targets are missing in our sources\u00a0– that is why we show direction, not fulfilment.',
    )
    expect(strategySentence({ goals: 10, until: null }, 'sv')).toMatch(/^Länets strategi har 10 mål\. /)
  })
})
