import { joinWords, uncapitalized } from './count-words.ts'
import { metWord, notMetWord } from './fulfilment-words.ts'
import { DASH } from './line-breaks.ts'
import { parsePeriod } from './period.ts'
import { periodPhrase, periodTextIn, shortPeriod } from './period-words.ts'
import type { StatusCounts } from './roll-up.ts'
import type { Language } from './vocabulary.ts'

export interface BoardPeriod {
  /** Canonical text of the period. */
  period: string
  /** Whether it is over; an open period is asked about in the present tense. */
  isClosed: boolean
}

/** `Hur gick det 2022?` for a closed period, `Når vi målen?` for an open one. */
export function boardTitle({ period, isClosed }: BoardPeriod, language: Language): string {
  const words = periodTextIn(period, language)
  if (language === 'sv') return isClosed ? `Hur gick det ${words}?` : 'Når vi målen?'
  return isClosed ? `How did it go in ${words}?` : 'Are we reaching the goals?'
}

/** The large figure that the headline begins with: `7 av 17`; null without målvärden. */
export function boardHeadlineFigure(counts: StatusCounts, language: Language): string | null {
  if (counts.total === 0) return null
  return `${counts.met} ${language === 'sv' ? 'av' : 'of'} ${counts.total}`
}

/** The answer in one sentence: `7 av 17 målvärden är uppfyllda.` */
export function boardHeadline(counts: StatusCounts, language: Language): string {
  const figure = boardHeadlineFigure(counts, language)
  if (figure === null) return language === 'sv' ? 'Inga målvärden är kända.' : 'No targets are known.'
  const number = counts.total === 1 ? 1 : counts.met
  const verb = language === 'sv' ? 'är' : number === 1 ? 'is' : 'are'
  return `${figure} ${targetNoun(counts.total, language)} ${verb} ${metWord(number, language)}.`
}

const TARGET_NOUNS: Record<Language, [one: string, many: string]> = {
  sv: ['målvärde', 'målvärden'],
  en: ['target', 'targets'],
}

function targetNoun(count: number, language: Language): string {
  return TARGET_NOUNS[language][count === 1 ? 0 : 1]
}

/** Label of the unmeasured: `mäts Q1 2023`; without an expected period `mäts senare`. */
export function pendingLabel(expected: string | null, language: Language): string {
  const verb = language === 'sv' ? 'mäts' : 'measured'
  if (expected === null) return `${verb} ${language === 'sv' ? 'senare' : 'later'}`
  return `${verb} ${periodTextIn(expected, language, shortPeriod)}`
}

export interface PendingInput {
  counts: StatusCounts
  /** The period that all unmeasured are expected in; null when they differ or none is known. */
  expected: string | null
  /** Words for what is unmeasured, ready for the middle of a sentence: `kultur`. */
  areas: readonly string[]
}

/**
 * What is not met and what is not measured:
 * `6 är inte uppfyllda. 4 mäts under första kvartalet 2023 – kultur och yrkeshögskola.` Empty when all are met.
 */
export function pendingSentence({ counts, expected, areas }: PendingInput, language: Language): string {
  const sentences = [
    counts.notMet > 0 ? notMetSentence(counts.notMet, language) : '',
    counts.notMeasured > 0 ? notMeasuredSentence(counts.notMeasured, expected, areas, language) : '',
  ]
  return sentences.filter(sentence => sentence !== '').join(' ')
}

function notMetSentence(count: number, language: Language): string {
  const verb = language === 'sv' ? 'är' : count === 1 ? 'is' : 'are'
  return `${count} ${verb} ${notMetWord(count, language)}.`
}

function notMeasuredSentence(
  count: number,
  expected: string | null,
  areas: readonly string[],
  language: Language,
): string {
  const period = expected === null ? undefined : parsePeriod(expected)
  const what = areas.length > 0 ? `${DASH}${joinWords(areas, language)}` : ''
  if (language === 'en') {
    const when = period ? `measured ${periodPhrase(period, language)}` : 'not measured yet'
    return `${count} ${count === 1 ? 'is' : 'are'} ${when}${what}.`
  }
  if (period) return `${count} mäts ${periodPhrase(period, language)}${what}.`
  return `${count} är inte ${count === 1 ? 'mätt' : 'mätta'} än${what}.`
}

/** Said whenever examples stand on the board; `total` is how many målvärden the source counts. */
export function exampleSentence(total: number, language: Language): string {
  return language === 'sv'
    ? `Källan namnger inte de ${total} målvärdena. Rader märkta Exempel är påhittade och visar bara hur sidan fungerar.`
    : `The source does not name the ${total} targets. Rows marked Example are invented and only show how the page works.`
}

/**
 * Said when the målvärden do not give the counts that the organisation itself published: a figure was entered or corrected
 * since. `examples` is how many of the counted are invented.
 */
export function recountSentence(
  { counts, published, examples }: { counts: StatusCounts; published: StatusCounts; examples: number },
  language: Language,
): string {
  const { met, total } = published
  if (language === 'en') {
    const invented =
      examples > 0 ? `, of which ${examples} ${examples === 1 ? 'is an example' : 'are examples'}` : ''
    return `Counted from the ${counts.total} ${targetNoun(counts.total, 'en')} here${invented}. The published result was ${met} of ${total}.`
  }
  const invented = examples > 0 ? `, varav ${examples} är exempel` : ''
  return `Räknat på de ${counts.total} målvärdena här${invented}. Det publicerade resultatet var ${met} av ${total}.`
}

export interface BoardSentencesInput extends BoardPeriod, PendingInput {
  hasExamples: boolean
  /** {@link recountSentence}, where it is to be said. */
  recount: string | null
  /** Finished sentences about målvärden, budget, assignments … in reading order. */
  facts: readonly string[]
}

/** The board in plain sentences, in reading order; the first holds title and headline. */
export function boardSentences(input: BoardSentencesInput, language: Language): string[] {
  const first = `${boardTitle(input, language)} ${boardHeadline(input.counts, language)}`
  const example = input.hasExamples ? exampleSentence(input.counts.total, language) : ''
  const told = [first, pendingSentence(input, language), input.recount ?? '', example, ...input.facts]
  return told.filter(sentence => sentence !== '')
}

/** Why a board shows counts without shares; null when it can show them or has nothing to count. */
export function sharesNote(
  { counts, planned, period }: { counts: StatusCounts; planned: number | null; period: string },
  language: Language,
): string | null {
  if (counts.total === 0 || (planned !== null && counts.total >= planned)) return null
  const words = periodTextIn(period, language)
  return planned === null
    ? UNKNOWN_PLAN[language](counts.total, words)
    : INCOMPLETE_PLAN[language](counts.total, planned, words)
}

const UNKNOWN_PLAN: Record<Language, (count: number, period: string) => string> = {
  sv: (count, period) =>
    `Andelar visas inte: våra källor har ${count} ${targetNoun(count, 'sv')} för ${period} och säger inte hur många planen har.`,
  en: (count, period) =>
    `No shares are shown: our sources have ${count} ${targetNoun(count, 'en')} for ${period} and do not say how many the plan has.`,
}

const INCOMPLETE_PLAN: Record<Language, (count: number, planned: number, period: string) => string> = {
  sv: (count, planned, period) =>
    `Andelar visas inte: våra källor har ${count} av ${planned} målvärden för ${period}.`,
  en: (count, planned, period) =>
    `No shares are shown: our sources have ${count} of ${planned} targets for ${period}.`,
}

const GOAL_WORDS = {
  notMet: notMetWord,
  notMeasured: (_count: number, language: Language) => pendingLabel(null, language),
  met: metWord,
}

/**
 * The distribution of a goal in words, worst first: `3 av 6 inte uppfyllda, 3 uppfyllda`. The first part says of how
 * many. A goal without målvärden says so.
 */
export function goalSentence(counts: StatusCounts, language: Language): string {
  if (counts.total === 0) return goalWithoutTargetsSentence(null, language)
  const of = language === 'sv' ? 'av' : 'of'
  const present = (['notMet', 'notMeasured', 'met'] as const).filter(key => counts[key] > 0)
  const parts = present.map((key, index) => {
    const figure = index === 0 ? `${counts[key]} ${of} ${counts.total}` : String(counts[key])
    return `${figure} ${GOAL_WORDS[key](index === 0 ? counts.total : counts[key], language)}`
  })
  return parts.join(', ')
}

/** `Målet saknar målvärden i våra källor. Det vi vet: …` – `known` is a finished sentence, null when nothing is known. */
export function goalWithoutTargetsSentence(known: string | null, language: Language): string {
  const lack =
    language === 'sv' ? 'Målet saknar målvärden i våra källor.' : 'The goal has no targets in our sources.'
  if (known === null) return lack
  return `${lack} ${language === 'sv' ? 'Det vi vet' : 'What we know'}: ${uncapitalized(known)}`
}

/** Said under a not met målvärde without cause and measure: in the source, or by those who entered the outcome. */
export function causeNote({ isEntered }: { isEntered: boolean }, language: Language): string {
  if (isEntered)
    return language === 'sv' ? 'Orsak och åtgärd är inte angivna.' : 'Cause and action are not given.'
  return language === 'sv'
    ? 'Orsak och åtgärd saknas i källan.'
    : 'Cause and action are missing in the source.'
}

/** `5 av 7 uppdrag i Regionplanen är redovisade.` – `document` is the name as it stands after “i”. */
export function assignmentsSentence(
  { reported, total, document }: { reported: number; total: number; document: string },
  language: Language,
): string {
  if (language === 'en')
    return `${reported} of ${total} assignments in ${document} ${reported === 1 ? 'is' : 'are'} reported.`
  const word = reported === 1 || total === 1 ? 'redovisat' : 'redovisade'
  return `${reported} av ${total} uppdrag i ${document} är ${word}.`
}

/** A strategy without decided målvärden: `Länets strategi har 10 mål till 2030. … därför visar vi riktning …` */
export function strategySentence(
  { goals, until }: { goals: number; until: string | null },
  language: Language,
): string {
  if (language === 'en') {
    const horizon = until === null ? '' : ` up to ${until}`
    return `The county’s strategy has ${goals} goals${horizon}. Decided targets are missing in our sources${DASH}that is why we show direction, not fulfilment.`
  }
  const horizon = until === null ? '' : ` till ${until}`
  return `Länets strategi har ${goals} mål${horizon}. Beslutade målvärden saknas i våra källor${DASH}därför visar vi riktning, inte uppfyllelse.`
}
