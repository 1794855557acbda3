import { describe, expect, test } from 'vitest'
import { receiptRows, verdictSentence } from './receipt-words.ts'
import { type AssessmentInput, assessTarget, type OutcomeInput, type TargetRule } from './status.ts'
import { laterOutcomeSentence, targetSentence } from './target-sentences.ts'
import {
  differenceText,
  noLaterFigureText,
  outcomeText,
  ruleOf,
  ruleText,
  type SentenceContext,
  statusText,
} from './target-words.ts'
import { unitInfo } from './unit.ts'
import type { NotMeasuredReason } from './vocabulary.ts'

const PER_CENT: SentenceContext = { unit: unitInfo('percent', 'sv'), decimals: 0, language: 'sv' }
const PER_CENT_EN: SentenceContext = { unit: unitInfo('percent', 'en'), decimals: 0, language: 'en' }
const COUNT: SentenceContext = { unit: unitInfo('count', 'sv'), decimals: 0, language: 'sv' }

const AT_LEAST_50: TargetRule = { comparator: 'at_least', value: 50, upper: null, base: null }
const BETWEEN: TargetRule = { comparator: 'between', value: 40, upper: 60, base: null }
const INCREASE: TargetRule = {
  comparator: 'increase',
  value: null,
  upper: null,
  base: { period: '2021', value: 58 },
}
const DECREASE: TargetRule = { ...INCREASE, comparator: 'decrease' }
const DONE: TargetRule = { comparator: 'done', value: null, upper: null, base: null }
const MISSING_TARGET: TargetRule = { ...AT_LEAST_50, value: null }

interface Others {
  period?: string
  outcome?: Partial<OutcomeInput>
  notMeasured?: AssessmentInput['notMeasured']
  marginDecides?: boolean
}

function assess(rule: TargetRule, value: number | null, others: Others = {}) {
  const period = others.period ?? '2022'
  return assessTarget({
    period,
    rule,
    outcome:
      value === null && !others.outcome
        ? null
        : { period, value, missing: null, flags: [], margin: null, ...others.outcome },
    notMeasured: others.notMeasured ?? null,
    marginDecides: others.marginDecides ?? false,
    today: '2026-11-21',
  })
}

const LATER = { reason: 'measured_later', expected: '2023-Q1' } as const

describe('the sentence of a målvärde', () => {
  const WELLNESS = {
    template: '{value} av medarbetarna nyttjade friskvårdsbidraget {period}.',
    name: 'Andel som nyttjat friskvårdsbidraget',
  }

  const wellness = (
    period: string,
    value: number,
    earlier: { period: string; status: 'met' | 'not_met' }[],
  ) => {
    const { receipt, status } = assess(AT_LEAST_50, value, { period })
    return targetSentence({ ...WELLNESS, receipt, status, earlier }, PER_CENT)
  }

  test('says outcome, target and since when', () => {
    const earlier = [
      { period: '2020', status: 'not_met' },
      { period: '2021', status: 'met' },
    ] as const
    expect(wellness('2022', 66, [...earlier])).toBe(
      '66\u00a0% av medarbetarna nyttjade friskvårdsbidraget 2022. Målvärdet är minst 50\u00a0%. Uppfyllt sedan 2021.',
    )
  })

  test('names no beginning when the status is new', () => {
    expect(wellness('2021', 58, [{ period: '2020', status: 'not_met' }])).toBe(
      '58\u00a0% av medarbetarna nyttjade friskvårdsbidraget 2021. Målvärdet är minst 50\u00a0%. Uppfyllt.',
    )
    expect(wellness('2020', 48, [])).toMatch(/ Ej uppfyllt\.$/)
  })

  test('does not reach over a year that nobody knows', () => {
    expect(wellness('2022', 66, [{ period: '2020', status: 'met' }])).toMatch(/ Uppfyllt\.$/)
  })

  test('is said in English', () => {
    const { receipt, status } = assess(AT_LEAST_50, 66)
    const template = '{value} of the employees used the wellness allowance in {period}.'
    expect(
      targetSentence(
        {
          template,
          name: 'Wellness allowance',
          receipt,
          status,
          earlier: [{ period: '2021', status: 'met' }],
        },
        PER_CENT_EN,
      ),
    ).toBe(
      '66% of the employees used the wellness allowance in 2022. The target is at least 50%. Met since 2021.',
    )
  })

  test('uses the name where the catalogue has no sentence', () => {
    const { receipt, status } = assess({ ...AT_LEAST_50, value: 12 }, 9)
    expect(
      targetSentence(
        { template: null, name: 'Exempel: Hälsoinsatser i samverkan', receipt, status, earlier: [] },
        COUNT,
      ),
    ).toBe('Exempel: Hälsoinsatser i samverkan, 2022: 9. Målvärdet är minst 12. Ej uppfyllt.')
  })

  test('says when what is missing will be measured, and that the source names no target', () => {
    const { receipt, status } = assess(MISSING_TARGET, null, { notMeasured: LATER })
    expect(
      targetSentence(
        { template: null, name: 'Exempel: Kultur, mått 1', receipt, status, earlier: [] },
        PER_CENT,
      ),
    ).toBe('Exempel: Kultur, mått 1 mäts under första kvartalet 2023. Målvärdet saknas i källan.')
  })

  test('of a year-to-date says the value, and why it is not judged', () => {
    const { receipt, status } = assess(AT_LEAST_50, 40, { outcome: { period: '2022-01/2022-08' } })
    expect(targetSentence({ ...WELLNESS, receipt, status, earlier: [] }, PER_CENT)).toBe(
      '40\u00a0% av medarbetarna nyttjade friskvårdsbidraget januari–augusti 2022. Målvärdet är minst 50\u00a0%. Bara en del av perioden är mätt, och den bedöms aldrig mot hela periodens målvärde. Därför går målvärdet inte att bedöma än.',
    )
  })
})

describe('an outcome after the last period with a målvärde', () => {
  test('is told with its period, and that nothing was decided for it', () => {
    expect(laterOutcomeSentence({ value: '73\u00a0%', period: '2025' }, 'sv')).toBe(
      'Senaste utfallet är 73\u00a0% (2025). Inget målvärde är beslutat för den perioden.',
    )
    expect(laterOutcomeSentence({ value: '70%', period: '2025-01/2025-08' }, 'en')).toBe(
      'The latest outcome is 70% (January–August 2025). No target has been decided for that period.',
    )
  })
})

describe('the rule in words', () => {
  test.each([
    [AT_LEAST_50, 'minst 50\u00a0%', 'at least 50%'],
    [{ ...AT_LEAST_50, comparator: 'at_most', value: 4.5 }, 'högst 4,5\u00a0%', 'at most 4.5%'],
    [BETWEEN, 'mellan 40 och 60\u00a0%', 'between 40 and 60%'],
    [INCREASE, 'högre än 2021 (58\u00a0%)', 'higher than 2021 (58%)'],
    [DECREASE, 'lägre än 2021 (58\u00a0%)', 'lower than 2021 (58%)'],
    [{ ...INCREASE, base: { period: '2021', value: null } }, 'högre än 2021', 'higher than 2021'],
    [DONE, 'genomfört', 'done'],
    [MISSING_TARGET, 'saknas i källan', 'missing in the source'],
    [{ ...BETWEEN, upper: null }, 'saknas i källan', 'missing in the source'],
    [{ ...INCREASE, base: null }, 'saknas i källan', 'missing in the source'],
  ] as [TargetRule, string, string][])('%j', (rule, swedish, english) => {
    expect(ruleText(rule, PER_CENT.unit, 'sv')).toBe(swedish)
    expect(ruleText(rule, PER_CENT_EN.unit, 'en')).toBe(english)
  })

  test.each([AT_LEAST_50, BETWEEN, INCREASE, DONE, MISSING_TARGET])(
    '%j is found again in the receipt',
    rule => {
      expect(ruleOf(assess(rule, 1).receipt)).toEqual(rule)
    },
  )
})

describe('the outcome and its difference', () => {
  test.each([
    [AT_LEAST_50, 66, '66\u00a0%', '+16\u00a0procentenheter'],
    [AT_LEAST_50, 48, '48\u00a0%', '\u22122\u00a0procentenheter'],
    [AT_LEAST_50, 50, '50\u00a0%', '0\u00a0procentenheter'],
    [AT_LEAST_50, 49.96, '49,96\u00a0%', '\u22120,04\u00a0procentenheter'],
    [AT_LEAST_50, 49.4, '49\u00a0%', '\u22121\u00a0procentenhet'],
    [BETWEEN, 55, '55\u00a0%', null],
    [BETWEEN, 38, '38\u00a0%', '\u22122\u00a0procentenheter'],
    [BETWEEN, 63, '63\u00a0%', '+3\u00a0procentenheter'],
    [INCREASE, 66, '66\u00a0%', '+8\u00a0procentenheter'],
    [MISSING_TARGET, 66, '66\u00a0%', null],
    [DONE, 1, 'genomfört', null],
    [DONE, 0, 'inte genomfört', null],
    [AT_LEAST_50, null, '–', null],
  ])('of %j with %s', (rule, value, text, difference) => {
    const { receipt } = assess(rule, value)
    expect(outcomeText(receipt, PER_CENT)).toBe(text)
    expect(differenceText(receipt, PER_CENT)).toBe(difference)
  })

  test('an inequality is shown as one, and has no difference', () => {
    const { receipt, status } = assess({ ...AT_LEAST_50, value: 50_000 }, 100_000, {
      outcome: { qualifier: 'more_than' },
    })
    expect(outcomeText(receipt, COUNT)).toBe('över 100\u00a0000')
    expect(differenceText(receipt, COUNT)).toBeNull()
    expect(status).toBe('not_measured')
    expect(verdictSentence(receipt, COUNT)).toBe(
      'Källan ger inget exakt värde. Därför går målvärdet inte att bedöma än.',
    )
  })

  test('a part of the period has no difference to the whole period’s target', () => {
    const { receipt } = assess(AT_LEAST_50, 40, { outcome: { period: '2022-01/2022-08' } })
    expect(differenceText(receipt, PER_CENT)).toBeNull()
  })
})

describe('the status in words', () => {
  const text = (rule: TargetRule, value: number | null, notMeasured: AssessmentInput['notMeasured'] = null) =>
    statusText(assess(rule, value, { notMeasured }), 'sv')

  test('is Uppfyllt, Ej uppfyllt, Mäts Q1 2023 or Ej mätt', () => {
    expect(text(AT_LEAST_50, 66)).toBe('Uppfyllt')
    expect(text(AT_LEAST_50, 48)).toBe('Ej uppfyllt')
    expect(text(MISSING_TARGET, null, LATER)).toBe('Mäts Q1 2023')
    expect(text(MISSING_TARGET, null, { ...LATER, expected: null })).toBe('Mäts senare')
    expect(text(AT_LEAST_50, null)).toBe('Ej mätt')
  })

  test('is English for English readers', () => {
    expect(statusText(assess(AT_LEAST_50, 66), 'en')).toBe('Met')
    expect(statusText(assess(MISSING_TARGET, null, { notMeasured: LATER }), 'en')).toBe('Measured Q1 2023')
  })

  test('says late only when the round has passed', () => {
    const assessment = { ...assess(MISSING_TARGET, null, { notMeasured: LATER }), isLate: true }
    expect(statusText(assessment, 'sv')).toBe('Mätning försenad')
    expect(statusText(assessment, 'en')).toBe('Measurement late')
  })

  test('after the expected period a document’s fact says how old its source is', () => {
    const input = { expected: '2023-Q1', sourceDate: '2023-01', today: '2026-11-21' }
    expect(noLaterFigureText(input, 'sv')).toBe('Ingen uppgift efter källan (januari 2023)')
    expect(noLaterFigureText(input, 'en')).toBe('No figure after the source (January 2023)')
    expect(noLaterFigureText({ ...input, today: '2023-03-31' }, 'sv')).toBeNull()
    expect(noLaterFigureText({ ...input, expected: null }, 'sv')).toBeNull()
  })
})

describe('the verdict', () => {
  test.each([
    [AT_LEAST_50, 66, '66 är minst 50. Därför är målvärdet uppfyllt.'],
    [AT_LEAST_50, 48, '48 är mindre än 50. Därför är målvärdet inte uppfyllt.'],
    [AT_LEAST_50, 49.96, '49,96 är mindre än 50. Därför är målvärdet inte uppfyllt.'],
    [{ ...AT_LEAST_50, comparator: 'at_most' }, 50, '50 är högst 50. Därför är målvärdet uppfyllt.'],
    [{ ...AT_LEAST_50, comparator: 'at_most' }, 51, '51 är mer än 50. Därför är målvärdet inte uppfyllt.'],
    [BETWEEN, 60, '60 ligger mellan 40 och 60. Därför är målvärdet uppfyllt.'],
    [BETWEEN, 61, '61 ligger inte mellan 40 och 60. Därför är målvärdet inte uppfyllt.'],
    [INCREASE, 66, '66 är mer än 58, värdet 2021. Därför är målvärdet uppfyllt.'],
    [INCREASE, 58, '58 är inte mer än 58, värdet 2021. Därför är målvärdet inte uppfyllt.'],
    [DECREASE, 57, '57 är mindre än 58, värdet 2021. Därför är målvärdet uppfyllt.'],
    [DECREASE, 58, '58 är inte mindre än 58, värdet 2021. Därför är målvärdet inte uppfyllt.'],
    [DONE, 1, 'Det är genomfört. Därför är målvärdet uppfyllt.'],
    [DONE, 0, 'Det är inte genomfört. Därför är målvärdet inte uppfyllt.'],
    [MISSING_TARGET, 66, 'Målvärdet saknas i källan. Därför går målvärdet inte att bedöma än.'],
  ] as [TargetRule, number, string][])('of %j with %d', (rule, value, sentence) => {
    expect(verdictSentence(assess(rule, value).receipt, PER_CENT)).toBe(sentence)
  })

  test.each([
    ['measured_later', 'Värdet mäts under första kvartalet 2023.'],
    ['source_delayed', 'Källan är försenad.'],
    ['confidential', 'Värdet är sekretessbelagt.'],
    ['measure_under_revision', 'Måttet ses över.'],
    ['no_value_in_source', 'Värdet saknas i källan.'],
  ] as [NotMeasuredReason, string][])('without a value: %s', (reason, sentence) => {
    const { receipt } = assess(AT_LEAST_50, null, { notMeasured: { reason, expected: '2023-Q1' } })
    expect(verdictSentence(receipt, PER_CENT)).toBe(`${sentence} Därför går målvärdet inte att bedöma än.`)
  })

  test('of a value that was taken back says so, of none other', () => {
    const { receipt, reason } = assess(AT_LEAST_50, null, { outcome: { missing: 'withdrawn' } })
    expect(reason).toBe('no_value_in_source')
    expect(verdictSentence(receipt, PER_CENT)).toBe(
      'Värdet är tillbakataget. Därför går målvärdet inte att bedöma än.',
    )
  })

  test('mentions the margin, and that it has decided when it has', () => {
    const outcome = { margin: 2 }
    expect(verdictSentence(assess(AT_LEAST_50, 49, { outcome }).receipt, PER_CENT)).toBe(
      '49 är mindre än 50. Därför är målvärdet inte uppfyllt. Skillnaden är inom felmarginalen.',
    )
    expect(verdictSentence(assess(AT_LEAST_50, 49, { outcome, marginDecides: true }).receipt, PER_CENT)).toBe(
      '49 är mindre än 50, men skillnaden är inom felmarginalen och räknas enligt beslutet som lika med. Därför är målvärdet uppfyllt.',
    )
  })

  test('is said in English', () => {
    expect(verdictSentence(assess(AT_LEAST_50, 66).receipt, PER_CENT_EN)).toBe(
      '66 is at least 50. Therefore the target is met.',
    )
    expect(verdictSentence(assess(MISSING_TARGET, null, { notMeasured: LATER }).receipt, PER_CENT_EN)).toBe(
      'The value is measured in the first quarter of 2023. Therefore the target cannot be judged yet.',
    )
  })
})

describe('the rows of a receipt', () => {
  test('hold every input in reading order', () => {
    expect(receiptRows(assess(AT_LEAST_50, 66).receipt, PER_CENT)).toEqual([
      { label: 'Utfall 2022', value: '66\u00a0%' },
      { label: 'Målvärde 2022', value: 'minst 50\u00a0%' },
      { label: 'Skillnad', value: '+16\u00a0procentenheter' },
      { label: 'Lika med', value: 'räknas som uppfyllt' },
      { label: 'Felmarginal', value: 'ingen publicerad' },
      { label: 'Metod', value: 'tröskel, version 1' },
    ])
  })

  test('show flags and margin when the source has them', () => {
    const outcome = { flags: ['preliminary', 'perturbed'], margin: 1.5 } as const
    const rows = receiptRows(assess(INCREASE, 66, { outcome }).receipt, PER_CENT)
    expect(rows).toContainEqual({ label: 'Markeringar', value: 'Preliminär, Medvetet lite oskarp' })
    expect(rows).toContainEqual({ label: 'Felmarginal', value: '±1,5\u00a0procentenheter' })
    expect(rows).toContainEqual({ label: 'Lika med', value: 'räknas inte som uppfyllt' })
  })

  test('show the reason and when a value is expected instead of what is not known', () => {
    expect(receiptRows(assess(MISSING_TARGET, null, { notMeasured: LATER }).receipt, PER_CENT)).toEqual([
      { label: 'Utfall 2022', value: '–' },
      { label: 'Målvärde 2022', value: 'saknas i källan' },
      { label: 'Skäl', value: 'Mäts senare' },
      { label: 'Väntas', value: 'Q1 2023' },
      { label: 'Metod', value: 'tröskel, version 1' },
    ])
  })

  test('name the part that is measured', () => {
    const { receipt } = assess(AT_LEAST_50, 40, { outcome: { period: '2022-01/2022-08' } })
    expect(receiptRows(receipt, PER_CENT)[0]).toEqual({ label: 'Utfall jan–aug 2022', value: '40\u00a0%' })
  })
})
