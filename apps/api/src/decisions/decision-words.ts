import type { DecisionEffect, DecisionField } from '@malkoll/contracts'
import { formatNumber, type Language, periodTextIn } from '@malkoll/domain'

export const FIELD_WORDS: Record<DecisionField, Record<Language, string>> = {
  name: { sv: 'Namn', en: 'Swedish name' },
  name_en: { sv: 'Engelskt namn', en: 'Name' },
  definition: { sv: 'Definition', en: 'Swedish definition' },
  definition_en: { sv: 'Engelsk definition', en: 'Definition' },
  unit: { sv: 'Enhet', en: 'Unit' },
  decimals: { sv: 'Decimaler', en: 'Decimals' },
  direction: { sv: 'Önskad riktning', en: 'Desired direction' },
  rule: { sv: 'Målvärde', en: 'Target' },
  decision: { sv: 'Beslut', en: 'Decision' },
}

export const NOTHING_CHANGES: Record<Language, string> = {
  sv: 'Ingenting ändras.',
  en: 'Nothing changes.',
}

type BoardEffect = DecisionEffect['boards'][number]

/** `Tavlan 2022: statusen ändras från Uppfyllt till Ej uppfyllt. 6 av 17 målvärden är uppfyllda, förut 7.` */
export function boardSentence(effect: BoardEffect, language: Language): string {
  const period = periodTextIn(effect.period, language)
  const board = language === 'sv' ? `Tavlan ${period}` : `The board of ${period}`
  return `${board}: ${statusClause(effect, language)} ${countsSentence(effect, language)}`
}

function statusClause({ before, after }: BoardEffect, language: Language): string {
  const isSame = before.text === after.text
  if (language === 'sv')
    return isSame
      ? `statusen är fortfarande ${after.text}.`
      : `statusen ändras från ${before.text} till ${after.text}.`
  return isSame
    ? `the status is still ${after.text}.`
    : `the status changes from ${before.text} to ${after.text}.`
}

function countsSentence({ countsBefore, countsAfter }: BoardEffect, language: Language): string {
  const { met, total } = countsAfter
  const isSame = met === countsBefore.met
  if (language === 'sv')
    return `${met} av ${total} målvärden är uppfyllda, ${isSame ? 'som förut' : `förut ${countsBefore.met}`}.`
  return `${met} of ${total} targets are met, ${isSame ? 'as before' : `${countsBefore.met} before`}.`
}

/** Of an outcome that does not say whether it is done. */
export function deedSentence(
  { period, value }: { period: string; value: number },
  language: Language,
): string {
  const outcome = formatNumber(value, language)
  return language === 'sv'
    ? `Utfallet ${outcome} för ${periodTextIn(period, 'sv')} är varken 1 eller 0 och räknas som inte genomfört.`
    : `The outcome ${outcome} of ${periodTextIn(period, 'en')} is neither 1 nor 0 and counts as not done.`
}

/** What happens to the values of a mått whose unit is corrected: the numbers stay. */
export function unitSentence(valueCount: number, language: Language): string {
  if (language === 'sv')
    return valueCount === 1
      ? 'Måttets inmatade värde behåller sitt tal och läses i den nya enheten.'
      : `Måttets ${valueCount} inmatade värden behåller sina tal och läses i den nya enheten.`
  return valueCount === 1
    ? 'The entered value keeps its number and is read in the new unit.'
    : `The ${valueCount} entered values keep their numbers and are read in the new unit.`
}

/** What a withdrawal takes away, and what comes back. */
export function withdrawalSentences(
  { name, example, valueCount }: { name: string; example: string; valueCount: number },
  language: Language,
): string[] {
  if (language === 'sv')
    return [
      `”${name}” tas bort, och ”${example}” står på nytt i dess ställe.`,
      ...(valueCount === 0 ? [] : [`${valuesText(valueCount, 'sv')} tas tillbaka med beslutet.`]),
    ]
  return [
    `“${name}” is taken away, and “${example}” is back in its place.`,
    ...(valueCount === 0 ? [] : [`${valuesText(valueCount, 'en')} withdrawn with the decision.`]),
  ]
}

function valuesText(count: number, language: Language): string {
  if (language === 'sv') return count === 1 ? 'Ett inmatat värde' : `${count} inmatade värden`
  return count === 1 ? 'One entered value is' : `${count} entered values are`
}
