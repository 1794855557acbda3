/**
 * Writes schema.ts from a freshly migrated database; with --check, says whether the file is up to date.
 * It runs on the embedded PostgreSQL, so that it needs nothing but the repository.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import {
  ArrayExpressionNode,
  GenericExpressionNode,
  generate,
  IdentifierNode,
  PostgresDialect,
  RawExpressionNode,
} from 'kysely-codegen'
import { openInMemory } from './embedded.ts'
import { migrateToLatest } from './migrate.ts'

const SCHEMA = new URL('./schema.ts', import.meta.url)

/** Columns that hold a code of one of the domain's closed lists. The table of the same name takes the plain name. */
const CODE_TYPES = {
  'api_key.role': 'Role',
  'assessment_override.status': 'FulfilmentStatus',
  'assignment.state': 'AssignmentState',
  'comparison.verdict': 'ComparisonVerdict',
  'earlier_wording.desired_direction': 'DesiredDirection',
  'full_year_forecast.forecast': 'FullYearForecastCode',
  'geography.kind': 'GeographyKind',
  'indicator.desired_direction': 'DesiredDirection',
  'indicator.label': 'IndicatorLabel',
  'measurement.missing': 'MissingCode',
  'measurement.qualifier': 'Qualifier',
  'objective.kind': 'ObjectiveKind',
  'organisation.kind': 'OrganisationKind',
  'person_role.role': 'Role',
  'source_note.kind': 'SourceNoteKind',
  'steering_document.kind': 'SteeringDocumentKind',
  'steering_document_version.state': 'DocumentState',
  'target_period.comparator': 'Comparator',
  'target_period.not_measured_reason': 'NotMeasuredReason',
  'user_event.key_role': 'Role',
}

/** Columns that hold a code which only the API and its pages know. */
const CONTRACT_TYPES = {
  'user_event.kind': 'UserEventKind',
  'user_event.way': 'UserEventWay',
}

const arrayOf = (type: string) => new ArrayExpressionNode(new IdentifierNode(type))

const CODE_COLUMNS = {
  ...Object.fromEntries(
    Object.entries({ ...CODE_TYPES, ...CONTRACT_TYPES }).map(([column, type]) => [
      column,
      new IdentifierNode(type),
    ]),
  ),
  'measurement.flags': new GenericExpressionNode('Generated', [arrayOf('MeasurementFlag')]),
  'user_event.details': new GenericExpressionNode('Generated', [arrayOf('UserDetail')]),
  'user_event.roles_after': arrayOf('Role'),
  'user_event.roles_before': arrayOf('Role'),
  'budget_line.breakdown': new RawExpressionNode("'line' | 'operation' | 'total'"),
  'indicator.county_aggregation': new RawExpressionNode("Generated<'sum' | 'weighted_mean' | 'none'>"),
}

const IMPORTS = {
  ...Object.fromEntries(Object.values(CODE_TYPES).map(type => [type, '@malkoll/domain'])),
  FullYearForecastCode: '@malkoll/domain#FullYearForecast',
  MeasurementFlag: '@malkoll/domain',
  ...Object.fromEntries(Object.values(CONTRACT_TYPES).map(type => [type, '@malkoll/contracts'])),
  UserDetail: '@malkoll/contracts',
}

async function generateSchema(): Promise<string> {
  const { db, close } = await openInMemory()
  try {
    await migrateToLatest(db)
    return await generate({
      db,
      dialect: new PostgresDialect(),
      excludePattern: 'kysely_*',
      outFile: null,
      customImports: IMPORTS,
      overrides: { columns: CODE_COLUMNS },
      typeMapping: { date: 'string', int8: 'number', numeric: 'number', timestamptz: 'string' },
      typeOnlyImports: true,
    })
  } finally {
    await close()
  }
}

const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values
const schema = await generateSchema()
if (!check) {
  await writeFile(SCHEMA, schema)
} else if ((await readFile(SCHEMA, 'utf8')) !== schema) {
  console.error(
    'apps/api/src/db/schema.ts differs from the migrations: run apps/api/src/db/generate-schema.ts',
  )
  process.exitCode = 1
}
