import { periodRange } from './chart-text.ts'
import { capitalized } from './count-words.ts'
import { exactDifference } from './decimals.ts'
import { STRATEGY_START } from './direction.ts'
import { gapNumber, gapText, genderGap } from './gap.ts'
import { headlinePeriod, headlineWithin } from './headline-words.ts'
import { parsePeriod, periodYear } from './period.ts'
import type { HeadlineSeries, SeriesHeadlineInput, ToldValue } from './series-headline.ts'
import type { SentenceContext } from './target-words.ts'
import type { Language } from './vocabulary.ts'
import { BREAKDOWN_WORDS } from './words.ts'

/**
 * Women and men of one place, told by the gap: how it went since the strategy's start (or the first year drawn after
 * it), `Kvinnor över män i Kalmar: från 10,9 till 13,0 procentenheter, 2019–2025`; where the two have changed places,
 * for one period, and where it rounds to the same, only the latest: `Kalmar: kvinnor 13,0 procentenheter över män 2025`.
 */
export function genderHeadline(
  input: SeriesHeadlineInput,
  told: readonly ToldValue[],
  context: SentenceContext,
): string | undefined {
  const women = told.find(({ breakdown }) => breakdown === 'women')
  const men = told.find(({ breakdown }) => breakdown === 'men')
  if (told.length !== 2 || !women || !men || women.place !== men.place || women.period !== men.period) return
  return (input.view === 'over_time' && courseOfGap(input.series, context)) || latestGap(women, men, context)
}

function courseOfGap(series: readonly HeadlineSeries[], context: SentenceContext): string | undefined {
  const pointsOf = (breakdown: string) => series.find(item => item.breakdown === breakdown)?.points ?? []
  const gaps = genderGap(pointsOf('women'), pointsOf('men'))
  const first = gaps.find(({ period }) => yearOf(period) >= STRATEGY_START) ?? gaps[0]
  const last = gaps.at(-1)
  if (!first || !last || first === last || Math.sign(first.value) !== Math.sign(last.value)) return
  const { language } = context
  const [from, to] = [gapNumber(first.value, context), gapNumber(last.value, context)]
  const [higher, lower] = inOrder(last.value, language)
  if (from === to || last.value === 0) return
  const lead = language === 'sv' ? `${higher} över ${lower} i` : `${higher} above ${lower} in`
  const course =
    language === 'sv'
      ? `från ${from} till ${gapText(last.value, context)}`
      : `from ${from} to ${gapText(last.value, context)}`
  const years = periodRange([first.period, last.period], language)
  return headlineWithin(`${capitalized(lead)} ${series[0]?.place}`, `: ${course}, ${years}`)
}

function latestGap(women: ToldValue, men: ToldValue, context: SentenceContext): string | undefined {
  const { language } = context
  const gap = exactDifference(women.value, men.value)
  const amount = gapText(gap, context)
  const [higher, lower] = inOrder(gap, language)
  const year = headlinePeriod(women.period, language)
  if (gap === 0)
    return language === 'sv'
      ? headlineWithin(women.place, `: kvinnor och män lika ${year}`)
      : headlineWithin(women.place, `: women and men level ${year}`)
  return language === 'sv'
    ? headlineWithin(women.place, `: ${higher} ${amount} över ${lower} ${year}`)
    : headlineWithin(women.place, `: ${higher} ${amount} above ${lower} ${year}`)
}

/** `Störst gap mellan kvinnor och män i Mörbylånga 2025`: of several places; undefined when two share it. */
export function widestGap(told: readonly ToldValue[], language: Language): string | undefined {
  const gaps = told
    .filter(({ breakdown }) => breakdown === 'women')
    .flatMap(women => {
      const men = told.find(({ place, breakdown }) => place === women.place && breakdown === 'men')
      if (men?.period !== women.period) return []
      return [{ ...women, value: Math.abs(exactDifference(women.value, men.value)) }]
    })
    .toSorted((a, b) => b.value - a.value)
  const [widest, next] = gaps
  if (!widest || !next || widest.value === next.value) return
  const where = `${widest.place} ${headlinePeriod(widest.period, language)}`
  return language === 'sv'
    ? headlineWithin('Störst gap mellan kvinnor och män', ` i ${where}`)
    : headlineWithin('Widest gap between women and men', ` in ${where}`)
}

function yearOf(text: string): number {
  const period = parsePeriod(text)
  return period ? periodYear(period) : Number.NEGATIVE_INFINITY
}

/** The higher of the two first. */
function inOrder(gap: number, language: Language): readonly string[] {
  const genders = [BREAKDOWN_WORDS.women[language], BREAKDOWN_WORDS.men[language]]
  return gap > 0 ? genders : genders.toReversed()
}
