/** The words people read for every code. A code without a word in both languages does not compile. */
import type { UndefinedReason } from './aggregate.ts'
import type { BudgetVerdict } from './budget.ts'
import type { NumberErrorCode } from './number.ts'
import type {
  AssignmentState,
  Comparator,
  ComparisonVerdict,
  DesiredDirection,
  DirectionVerdict,
  DocumentState,
  FulfilmentStatus,
  FullYearForecast,
  GeographyKind,
  IndicatorLabel,
  InitiativeRole,
  Language,
  MeasurementFlag,
  MissingCode,
  NotMeasuredReason,
  ObjectiveKind,
  Qualifier,
} from './vocabulary.ts'

type Words<Code extends string> = Record<Code, Record<Language, string>>

export const STATUS_WORDS: Words<FulfilmentStatus> = {
  met: { sv: 'Uppfyllt', en: 'Met' },
  not_met: { sv: 'Ej uppfyllt', en: 'Not met' },
  not_measured: { sv: 'Ej mätt', en: 'Not measured' },
}

export const REASON_WORDS: Words<NotMeasuredReason> = {
  measured_later: { sv: 'Mäts senare', en: 'Measured later' },
  source_delayed: { sv: 'Källan är försenad', en: 'The source is delayed' },
  confidential: { sv: 'Sekretess', en: 'Confidential' },
  measure_under_revision: { sv: 'Måttet ses över', en: 'The measure is under revision' },
  no_value_in_source: { sv: 'Värde saknas i källan', en: 'No value in the source' },
  partial_period: { sv: 'Bara en del av perioden är mätt', en: 'Only part of the period is measured' },
}

export const MISSING_WORDS: Words<MissingCode> = {
  not_available: { sv: 'Uppgift saknas', en: 'Not available' },
  not_applicable: { sv: 'Ej tillämpligt', en: 'Not applicable' },
  confidential: { sv: 'Sekretess', en: 'Confidential' },
  not_yet_published: { sv: 'Ännu inte publicerat', en: 'Not yet published' },
  withdrawn: { sv: 'Tillbakataget', en: 'Withdrawn' },
  missing_in_source: { sv: 'Saknas i källan', en: 'Missing in the source' },
}

export const FLAG_WORDS: Words<MeasurementFlag> = {
  preliminary: { sv: 'Preliminär', en: 'Preliminary' },
  revised: { sv: 'Reviderad', en: 'Revised' },
  estimated: { sv: 'Uppskattad', en: 'Estimated' },
  computed: { sv: 'Beräknad', en: 'Computed' },
  series_break: { sv: 'Seriebrott', en: 'Series break' },
  method_change: { sv: 'Ändrad metod', en: 'Changed method' },
  perturbed: { sv: 'Medvetet lite oskarp', en: 'Deliberately slightly blurred' },
}

/** Stands before the number: “över 100 000”. */
export const QUALIFIER_WORDS: Words<Qualifier> = {
  more_than: { sv: 'över', en: 'more than' },
  less_than: { sv: 'under', en: 'less than' },
  about: { sv: 'omkring', en: 'about' },
}

export const COMPARATOR_WORDS: Words<Comparator> = {
  at_least: { sv: 'minst', en: 'at least' },
  at_most: { sv: 'högst', en: 'at most' },
  between: { sv: 'mellan', en: 'between' },
  increase: { sv: 'ökar', en: 'increases' },
  decrease: { sv: 'minskar', en: 'decreases' },
  done: { sv: 'genomfört', en: 'done' },
}

export const DESIRED_DIRECTION_WORDS: Words<DesiredDirection> = {
  up: { sv: 'Högre är bättre', en: 'Higher is better' },
  down: { sv: 'Lägre är bättre', en: 'Lower is better' },
  none: { sv: 'Ingen önskad riktning', en: 'No desired direction' },
}

export const INITIATIVE_ROLE_WORDS: Words<InitiativeRole> = {
  financier: { sv: 'finansiär', en: 'financier' },
  performer: { sv: 'utförare', en: 'performer' },
  networker: { sv: 'nätverkare', en: 'networker' },
  capacity_builder: { sv: 'kapacitetsbyggare', en: 'capacity builder' },
}

export const DIRECTION_WORDS: Words<DirectionVerdict> = {
  forward: { sv: 'Åt rätt håll', en: 'In the right direction' },
  back: { sv: 'Åt fel håll', en: 'In the wrong direction' },
  unchanged: { sv: 'Oförändrat', en: 'Unchanged' },
  mixed: { sv: 'Olika besked', en: 'Mixed' },
  cannot_assess: { sv: 'Kan inte bedömas', en: 'Cannot be assessed' },
}

export const FORECAST_WORDS: Words<FullYearForecast> = {
  expected_met: { sv: 'Bedöms uppfyllas', en: 'Expected to be met' },
  expected_not_met: { sv: 'Bedöms inte uppfyllas', en: 'Not expected to be met' },
  cannot_assess_yet: { sv: 'Kan inte bedömas än', en: 'Cannot be assessed yet' },
}

/** Without the place compared with, which `comparisonText` adds. */
export const COMPARISON_WORDS: Words<ComparisonVerdict> = {
  higher: { sv: 'Högre', en: 'Higher' },
  lower: { sv: 'Lägre', en: 'Lower' },
  not_significant: { sv: 'Ingen säkerställd skillnad', en: 'No significant difference' },
  unknown: { sv: 'Okänt om skillnaden är säkerställd', en: 'Unknown whether the difference is significant' },
}

export const GEOGRAPHY_KIND_WORDS: Words<GeographyKind> = {
  country: { sv: 'Riket', en: 'Country' },
  county: { sv: 'Län', en: 'County' },
  municipality: { sv: 'Kommun', en: 'Municipality' },
}

export const DOCUMENT_STATE_WORDS: Words<DocumentState> = {
  draft: { sv: 'Utkast', en: 'Draft' },
  consultation: { sv: 'På remiss', en: 'Out for consultation' },
  presented: {
    sv: 'Presenterad, beslutsdatum saknas i källan',
    en: 'Presented, no decision date in the source',
  },
  decided: { sv: 'Beslutad', en: 'Decided' },
  superseded: { sv: 'Ersatt', en: 'Superseded' },
  under_revision: { sv: 'Under revidering', en: 'Under revision' },
}

export const OBJECTIVE_KIND_WORDS: Words<ObjectiveKind> = {
  development_area: { sv: 'Prioriterat utvecklingsområde', en: 'Priority development area' },
  perspective: { sv: 'Övergripande perspektiv', en: 'Overall perspective' },
  dimension: { sv: 'Hållbarhetsdimension', en: 'Dimension of sustainability' },
  strategy_goal: { sv: 'Mål i strategin', en: 'Goal of the strategy' },
  region_goal: { sv: 'Regionens mål', en: 'Goal of the region' },
  administration_goal: { sv: 'Förvaltningens mål', en: 'Goal of the administration' },
}

export const INDICATOR_LABEL_WORDS: Words<IndicatorLabel> = {
  indicator: { sv: 'Indikator', en: 'Indicator' },
  measure: { sv: 'Mått', en: 'Measure' },
  key_figure: { sv: 'Nyckeltal', en: 'Key figure' },
}

export const ASSIGNMENT_STATE_WORDS: Words<AssignmentState> = {
  not_started: { sv: 'Ej påbörjat', en: 'Not started' },
  in_progress: { sv: 'Pågår', en: 'In progress' },
  reported: { sv: 'Redovisat', en: 'Reported' },
  to_be_reported: { sv: 'Redovisas', en: 'To be reported' },
}

export const BUDGET_WORDS: Words<BudgetVerdict> = {
  better: { sv: 'bättre än budget', en: 'better than budget' },
  worse: { sv: 'sämre än budget', en: 'worse than budget' },
  as_budgeted: { sv: 'enligt budget', en: 'as budgeted' },
}

/** The groups that a series is told for. A series may be of another group, which has no word here. */
export const BREAKDOWN_WORDS: Words<'total' | 'women' | 'men'> = {
  total: { sv: 'totalt', en: 'total' },
  women: { sv: 'kvinnor', en: 'women' },
  men: { sv: 'män', en: 'men' },
}

/** Why there is no county value, in a sentence. */
export const UNDEFINED_REASON_WORDS: Words<UndefinedReason> = {
  part_missing: {
    sv: 'Minst en kommun saknar värde, därför räknar vi inte ut något länsvärde.',
    en: 'At least one municipality has no value, therefore we compute no county value.',
  },
  perturbed_parts: {
    sv: 'Kommunernas tal är störda var för sig, därför räknar vi inte ihop dem till ett länsvärde.',
    en: 'The municipalities’ figures are perturbed one by one, therefore we do not combine them into a county value.',
  },
  not_aggregable: {
    sv: 'Länsvärdet kan inte räknas fram ur kommunernas värden.',
    en: 'The county value cannot be computed from the municipalities’ values.',
  },
}

/** Said of a county value that is the sum of figures with deliberate noise. */
export const PERTURBED_SUM_NOTE: Record<Language, string> = {
  sv: 'Summan av kommunernas tal, som vart och ett är stört av källan. Inte källans eget länstal.',
  en: 'The sum of the municipalities’ figures, each perturbed by the source. Not the source’s own county figure.',
}

/** What to tell the person who typed it. */
export const NUMBER_ERROR_WORDS: Words<NumberErrorCode> = {
  letters: { sv: 'Det står en bokstav i talet.', en: 'There is a letter in the number.' },
  bad_grouping: {
    sv: 'Siffrorna är inte grupperade tre och tre.',
    en: 'The digits are not in groups of three.',
  },
  ambiguous_point: {
    sv: 'Punkten kan betyda tusental eller decimaler. Skriv 1\u00a0234 eller 1,234.',
    en: 'The point can mean thousands or decimals. Leave it out or use another sign.',
  },
  several_decimal_signs: {
    sv: 'Talet har mer än ett decimaltecken.',
    en: 'The number has more than one decimal sign.',
  },
  unfinished_decimals: {
    sv: 'Det saknas siffror efter decimaltecknet.',
    en: 'There are no digits after the decimal sign.',
  },
  misplaced_sign: {
    sv: 'Plus, minus, parentes eller procenttecken står på fel plats.',
    en: 'A plus, minus, bracket or per cent sign is in the wrong place.',
  },
  inequality: {
    sv: 'Det är en olikhet eller ett ungefärligt tal, inte ett exakt värde.',
    en: 'That is an inequality or an approximate figure, not an exact value.',
  },
  too_many_digits: { sv: 'Talet har fler än 15 siffror.', en: 'The number has more than 15 digits.' },
  not_a_number: { sv: 'Det är inget tal.', en: 'That is not a number.' },
}
