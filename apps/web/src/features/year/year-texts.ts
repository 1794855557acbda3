import type { Language } from '@malkoll/domain'
import { useLanguage } from '../../lib/i18n/language.tsx'

const sv = {
  title: (period: string) => `Året ${period}`,
  years: 'Andra år',
  result: 'Når vi målen?',
  toBoard: 'Se alla målvärden och hur de bedömdes',
  economy: 'Ekonomi',
  line: 'Efter intäkts- och kostnadsslag',
  operation: 'Efter verksamhet',
  name: { line: 'Slag', operation: 'Verksamhet' },
  budget: 'Budget, tkr',
  outcome: 'Utfall, tkr',
  deviation: 'Avvikelse, tkr',
  verdict: 'Mot budget',
  computed: 'Beräknad',
  assignments: 'Uppdrag',
  noAssignments: 'Inga uppdrag för året finns i våra källor.',
  number: 'Nummer',
  assignment: 'Uppdrag med källans ord',
  state: 'Läge',
  source: 'Källa:',
  named: 'Mer ur källan',
  namedNote: 'Nämns i presentationen av året utan mål eller utfall. Orden är källans.',
  missing: 'Saknas i källan',
  missingNote: 'Det här nämner källan, men siffran eller resultatet står inte där.',
}

type YearTexts = typeof sv

const en: YearTexts = {
  title: period => `The year ${period}`,
  years: 'Other years',
  result: 'Are goals met?',
  toBoard: 'See all targets and how they were assessed',
  economy: 'Economy',
  line: 'By type of income and cost',
  operation: 'By operation',
  name: { line: 'Type', operation: 'Operation' },
  budget: 'Budget, SEK k',
  outcome: 'Outcome, SEK k',
  deviation: 'Deviation, SEK k',
  verdict: 'Against budget',
  computed: 'Computed',
  assignments: 'Assignments',
  noAssignments: 'Our sources hold no assignments of the year.',
  number: 'Number',
  assignment: 'Assignment in the source’s words',
  state: 'State',
  source: 'Source:',
  named: 'More from the source',
  namedNote:
    'Named in the presentation of the year without target or outcome. The words are the source’s, in our translation.',
  missing: 'Missing in the source',
  missingNote: 'The source names this, but the figure or the result is not there.',
}

const YEAR_TEXTS: Record<Language, YearTexts> = { sv, en }

/** Texts of the year’s page, apart from those of every page. */
export function useYearTexts(): YearTexts {
  return YEAR_TEXTS[useLanguage()]
}
