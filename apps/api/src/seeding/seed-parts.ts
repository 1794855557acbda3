import type { MeasurementFlag, MissingCode, Qualifier } from '@malkoll/domain'
import type { AssignmentInput } from '../assignments/assignment.service.ts'
import type { BudgetLineInput } from '../budget/budget-line.service.ts'
import type { ComparisonInput } from '../comparisons/comparison.service.ts'
import type { ExpectationInput } from '../expectations/expectation.service.ts'
import type { GeographyInput } from '../geographies/geography.service.ts'
import type { IndicatorInput } from '../indicators/indicator.service.ts'
import type { InitiativeInput } from '../initiatives/initiative.service.ts'
import type { ObjectiveInput } from '../objectives/objective.service.ts'
import type { OrganisationInput } from '../organisations/organisation.service.ts'
import type {
  PlannedTargetsInput,
  PublishedResultInput,
} from '../published-results/published-result.service.ts'
import type { SeriesInput, SeriesRef } from '../series/series.service.ts'
import type { SourceNoteInput } from '../source-notes/source-note.service.ts'
import type { SourceInput } from '../sources/source.service.ts'
import type {
  DocumentVersionInput,
  SteeringDocumentInput,
} from '../steering-documents/steering-document.service.ts'
import type { TargetInput, TargetPeriodInput } from '../targets/target.service.ts'
import type { TextPair } from '../translations/text-pair.ts'
import type { UnitInput } from '../units/unit.service.ts'

export interface MeasurementSeed {
  series: SeriesRef
  period: string
  value: number | null
  missing: MissingCode | null
  qualifier: Qualifier | null
  flags: readonly MeasurementFlag[]
  margin: number | null
  n: number | null
  note: TextPair | null
  source: string
}

/** What seed files hold, by what is written to the database. */
export interface SeedParts {
  units: UnitInput
  geographies: GeographyInput
  organisations: OrganisationInput
  sources: SourceInput
  documents: SteeringDocumentInput
  versions: DocumentVersionInput
  objectives: ObjectiveInput
  indicators: IndicatorInput
  series: SeriesInput
  measurements: MeasurementSeed
  targets: TargetInput
  targetPeriods: Omit<TargetPeriodInput, 'reason'>
  publishedResults: PublishedResultInput
  plannedTargets: PlannedTargetsInput
  comparisons: ComparisonInput
  assignments: AssignmentInput
  budgetLines: BudgetLineInput
  sourceNotes: SourceNoteInput
  initiatives: InitiativeInput
  expectations: ExpectationInput
}

/** One thing to write, where it stands and the step in which it becomes known. */
export type SeedItem = SeedItemOf<keyof SeedParts>

export type SeedItemOf<Part extends keyof SeedParts> = {
  [P in Part]: { part: P; item: SeedParts[P]; path: string; knownFrom: string }
}[Part]

export type LocatedSeedItem = SeedItem & { file: string }

export type StepContent = { [P in keyof SeedParts]: SeedParts[P][] }

export function emptyContent(): StepContent {
  return {
    units: [],
    geographies: [],
    organisations: [],
    sources: [],
    documents: [],
    versions: [],
    objectives: [],
    indicators: [],
    series: [],
    measurements: [],
    targets: [],
    targetPeriods: [],
    publishedResults: [],
    plannedTargets: [],
    comparisons: [],
    assignments: [],
    budgetLines: [],
    sourceNotes: [],
    initiatives: [],
    expectations: [],
  }
}
