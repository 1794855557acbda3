import { periodTextIn, shortPeriod } from './period-words.ts'
import type { AssignmentState, Language } from './vocabulary.ts'
import { ASSIGNMENT_STATE_WORDS } from './words.ts'

/** The state as written: `Redovisat` · `Pågår` · `Redovisas Q1 2023`, with the expected period when there is one. */
export function assignmentStateText(
  { state, expected }: { state: AssignmentState; expected: string | null },
  language: Language,
): string {
  const word = ASSIGNMENT_STATE_WORDS[state][language]
  if (state !== 'to_be_reported' || expected === null) return word
  return `${word} ${periodTextIn(expected, language, shortPeriod)}`
}

/** What “redovisat” means: that an assignment is reported says nothing of what came of it. */
export function assignmentNote(language: Language): string {
  return language === 'sv'
    ? 'Redovisat betyder att uppdraget är redovisat till uppdragsgivaren. Det säger inget om vad det ledde till.'
    : 'Reported means that the assignment has been reported to those who gave it. It says nothing of what it led to.'
}

/** `avrundning ±1`: the printed deviation differs from the computed one by a rounding. Null when they agree. */
export function roundingNote(roundingDifference: number, language: Language): string | null {
  if (roundingDifference === 0) return null
  const size = Math.abs(roundingDifference)
  return language === 'sv' ? `avrundning ±${size}` : `rounding ±${size}`
}

/** Notes to a budget table: how its signs are read and that deviations are computed where the source prints none. */
export function budgetNotes({ isComputed }: { isComputed: boolean }, language: Language): string[] {
  const signs =
    language === 'sv'
      ? 'Tusental kronor. Intäkter är negativa och kostnader positiva. Avvikelsen är budget minus utfall: plus är bättre än budget.'
      : 'Thousands of kronor. Income is negative and cost positive. The deviation is budget minus outcome: plus is better than budget.'
  const computed =
    language === 'sv'
      ? 'Källan trycker ingen avvikelse för perioden. Den är beräknad.'
      : 'The source prints no deviation for the period. It is computed.'
  return isComputed ? [signs, computed] : [signs]
}

/** Said where the sources hold no budget of the period; null: of no period at all. */
export function noBudgetSentence(period: string | null, language: Language): string {
  const when =
    period === null ? '' : ` ${language === 'sv' ? 'för' : 'for'} ${periodTextIn(period, language)}`
  return language === 'sv' ? `Våra källor har ingen budget${when}.` : `Our sources hold no budget${when}.`
}
