/**
 * The product's closed lists. Each Swedish term of the field is bound to exactly one identifier here;
 * the words people read are in `words.ts`.
 */

export const LANGUAGES = ['sv', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** What a målvärde's outcome amounts to. `not_measured` always carries a {@link NotMeasuredReason}. */
export const FULFILMENT_STATUSES = ['met', 'not_met', 'not_measured'] as const
export type FulfilmentStatus = (typeof FULFILMENT_STATUSES)[number]

/** `partial_period`: only a year-to-date value is known, which is never judged against an annual målvärde. */
export const NOT_MEASURED_REASONS = [
  'measured_later',
  'source_delayed',
  'confidential',
  'measure_under_revision',
  'no_value_in_source',
  'partial_period',
] as const
export type NotMeasuredReason = (typeof NOT_MEASURED_REASONS)[number]

/** Equality meets `at_least`, `at_most` and `between`; it does not meet `increase` and `decrease`. */
export const COMPARATORS = ['at_least', 'at_most', 'between', 'increase', 'decrease', 'done'] as const
export type Comparator = (typeof COMPARATORS)[number]

export const MISSING_CODES = [
  'not_available',
  'not_applicable',
  'confidential',
  'not_yet_published',
  'withdrawn',
  'missing_in_source',
] as const
export type MissingCode = (typeof MISSING_CODES)[number]

/** `perturbed`: the publisher adds deliberate noise (SCB's Cell Key Method from reference year 2025). */
export const MEASUREMENT_FLAGS = [
  'preliminary',
  'revised',
  'estimated',
  'computed',
  'series_break',
  'method_change',
  'perturbed',
] as const
export type MeasurementFlag = (typeof MEASUREMENT_FLAGS)[number]

/** How a source words a value that is not an exact figure: "över 100 000", "omkring 7 %". Never a chart point. */
export const QUALIFIERS = ['more_than', 'less_than', 'about'] as const
export type Qualifier = (typeof QUALIFIERS)[number]

export const DESIRED_DIRECTIONS = ['up', 'down', 'none'] as const
export type DesiredDirection = (typeof DESIRED_DIRECTIONS)[number]

/** `mixed`: the long and the short window disagree ("Olika besked"). */
export const DIRECTION_VERDICTS = ['forward', 'back', 'unchanged', 'mixed', 'cannot_assess'] as const
export type DirectionVerdict = (typeof DIRECTION_VERDICTS)[number]

export const FULL_YEAR_FORECASTS = ['expected_met', 'expected_not_met', 'cannot_assess_yet'] as const
export type FullYearForecast = (typeof FULL_YEAR_FORECASTS)[number]

/** Result of a comparison with another place, in the source's own words on significance. */
export const COMPARISON_VERDICTS = ['higher', 'lower', 'not_significant', 'unknown'] as const
export type ComparisonVerdict = (typeof COMPARISON_VERDICTS)[number]

export const GEOGRAPHY_KINDS = ['country', 'county', 'municipality'] as const
export type GeographyKind = (typeof GEOGRAPHY_KINDS)[number]

export const ORGANISATION_KINDS = [
  'region',
  'council',
  'board',
  'committee',
  'administration',
  'operation',
  'external',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

export const STEERING_DOCUMENT_KINDS = ['strategy', 'plan', 'administration_goals', 'programme'] as const
export type SteeringDocumentKind = (typeof STEERING_DOCUMENT_KINDS)[number]

/** `presented`: made public, while its decision date is not in our sources. */
export const DOCUMENT_STATES = [
  'draft',
  'consultation',
  'presented',
  'decided',
  'superseded',
  'under_revision',
] as const
export type DocumentState = (typeof DOCUMENT_STATES)[number]

export const OBJECTIVE_KINDS = [
  'development_area',
  'perspective',
  'dimension',
  'strategy_goal',
  'region_goal',
  'administration_goal',
] as const
export type ObjectiveKind = (typeof OBJECTIVE_KINDS)[number]

/** The word for what is measured follows the document: indikator under the RUS, mått under the Regionplan. */
export const INDICATOR_LABELS = ['indicator', 'measure', 'key_figure'] as const
export type IndicatorLabel = (typeof INDICATOR_LABELS)[number]

export const ASSIGNMENT_STATES = ['not_started', 'in_progress', 'reported', 'to_be_reported'] as const
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number]

/** named: the source says it without a figure. missing: the source points at it without giving it. */
export const SOURCE_NOTE_KINDS = ['named', 'missing'] as const
export type SourceNoteKind = (typeof SOURCE_NOTE_KINDS)[number]

/** What a region can be in an initiative: finansiär, utförare, nätverkare, kapacitetsbyggare (003). */
export const INITIATIVE_ROLES = ['financier', 'performer', 'networker', 'capacity_builder'] as const
export type InitiativeRole = (typeof INITIATIVE_ROLES)[number]

/**
 * What a signed-in person is here for: handläggare enters values, granskare checks and withdraws them, redaktör keeps the
 * catalogue, administratör keeps people, ledning reads what is not published, förtroendevald what is shared with a nämnd.
 */
export const ROLES = ['analyst', 'reviewer', 'editor', 'administrator', 'management', 'elected'] as const
export type Role = (typeof ROLES)[number]
