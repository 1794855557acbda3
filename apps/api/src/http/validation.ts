import { ISSUE_CODES, type IssueCode } from '@malkoll/contracts'
import type { z } from 'zod'
import { type Issue, validationFailed } from '../problems.ts'
import { parseMoment } from './moment.ts'

/** What is wrong when a field of this name does not fit its schema. */
const CODE_OF_FIELD: Record<string, IssueCode> = {
  asOf: 'bad_as_of',
  lang: 'bad_language',
  slug: 'bad_slug',
  period: 'bad_period',
  from: 'bad_period',
  to: 'bad_period',
  since: 'bad_as_of',
  until: 'bad_as_of',
  cursor: 'bad_cursor',
  width: 'bad_width',
  q: 'bad_search',
}

const MOMENTS = ['asOf', 'since', 'until']

export interface Input<Params extends z.ZodType, Query extends z.ZodType> {
  params: z.output<Params>
  query: z.output<Query>
}

/** Reads parameters and query at once, so that the reader hears of every mistake in one answer. */
export function readInput<Params extends z.ZodType, Query extends z.ZodType>(
  schemas: { params: Params; query: Query },
  given: { params: unknown; query: unknown },
): Input<Params, Query> {
  const params = schemas.params.safeParse(given.params)
  const query = schemas.query.safeParse(given.query)
  const issues = [
    ...(params.error?.issues ?? []).flatMap(issue => toIssues(issue, given.params)),
    ...(query.error?.issues ?? []).flatMap(issue => toIssues(issue, given.query)),
    ...momentIssues(given.query),
  ]
  if (issues.length > 0 || !params.success || !query.success) throw validationFailed(issues)
  return { params: params.data, query: query.data }
}

function momentIssues(query: unknown): Issue[] {
  return MOMENTS.flatMap(path => {
    const value = fieldOf(query, path)
    if (typeof value !== 'string' || parseMoment(value)) return []
    return [{ path, code: 'bad_as_of', value }]
  })
}

function toIssues(issue: z.core.$ZodIssue, given: unknown): Issue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(path => ({ path, code: 'unknown_parameter' }))
  }
  const path = issue.path.join('.')
  const value = asText(namedValue(issue) ?? fieldOf(given, path))
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : undefined
  return [{ path, code: codeOf(issue, path), value, ...(allowed && { allowed }) }]
}

/** A refinement names its own code: `refine(isPeriod, { params: { issue: 'bad_period' } })`. */
function codeOf(issue: z.core.$ZodIssue, path: string): IssueCode {
  const named = issue.code === 'custom' ? issue.params?.issue : undefined
  return ISSUE_CODES.find(code => code === named) ?? CODE_OF_FIELD[path] ?? 'bad_value'
}

/** A refinement may also name what its message quotes instead of the field. */
function namedValue(issue: z.core.$ZodIssue): unknown {
  return issue.code === 'custom' ? issue.params?.value : undefined
}

/** A field of a body may lie deep: `slides.3.chart`. */
function fieldOf(given: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (found, name) => (found && typeof found === 'object' ? Reflect.get(found, name) : undefined),
      given,
    )
}

function asText(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '')
}
