import { ISSUE_CODES, type IssueCode, writtenText } from '@malkoll/contracts'
import type { z } from 'zod'
import { type Issue, MOST_ISSUES, validationFailed } from '../problems.ts'
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
  email: 'bad_email',
}

/** What is wrong with what exceeds its limit, by what it is. Of numbers the value itself is told. */
const CODE_OF_LIMIT: Record<string, IssueCode> = { string: 'too_long', array: 'too_many' }

const MOMENTS = ['asOf', 'since', 'until']

/** What a message quotes is cut to one line; this is more than fits. */
const QUOTED_LEVELS = 3
const QUOTED_PARTS = 20

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

/** Reads a body; `path` of an issue names the field with dots: `slides.3.chart`. */
export function readBody<Body extends z.ZodType>(schema: Body, given: unknown): z.output<Body> {
  const tooLong = findLongList(given)
  if (tooLong) throw validationFailed([tooLong])
  const body = schema.safeParse(given)
  const issues = (body.error?.issues ?? []).slice(0, MOST_ISSUES).flatMap(issue => toBodyIssues(issue, given))
  const unreadable = momentIssues(given).filter(({ path }) => !issues.some(issue => issue.path === path))
  if (!body.success || unreadable.length > 0) throw validationFailed([...issues, ...unreadable])
  return body.data
}

/** Longer than any list that is taken. A schema looks at every part of one, and tells of each, before it counts them. */
const LONGEST_LIST = 10_000
const DEEPEST_LIST = 6

/** A list that no schema is asked about. */
function findLongList(given: unknown, path = ''): Issue | undefined {
  if (given === null || typeof given !== 'object') return undefined
  if (Array.isArray(given) && given.length > LONGEST_LIST)
    return { path, code: 'too_many', value: String(LONGEST_LIST) }
  if (path.split('.').length > DEEPEST_LIST) return undefined
  for (const [name, part] of Object.entries(given)) {
    const found = findLongList(part, path === '' ? name : `${path}.${name}`)
    if (found) return found
  }
  return undefined
}

function momentIssues(query: unknown): Issue[] {
  return MOMENTS.flatMap(path => {
    const value = fieldOf(query, path)
    if (typeof value !== 'string' || parseMoment(value)) return []
    return [{ path, code: 'bad_as_of', value }]
  })
}

/** A body that is no object is said so of; a field that is not there is asked for by its name. */
function toBodyIssues(issue: z.core.$ZodIssue, given: unknown): Issue[] {
  if (issue.code === 'custom' || issue.code === 'unrecognized_keys') return toIssues(issue, given)
  const path = issue.path.join('.')
  if (path === '') return [{ path, code: 'not_an_object' }]
  const found = toIssues(issue, given)
  return isLeftEmpty(fieldOf(given, path), found) ? [{ path, code: 'required' }] : found
}

/** There is nothing to quote of it. A field whose code says what it should be, such as an e-mail address, has that said. */
function isLeftEmpty(value: unknown, found: readonly Issue[]): boolean {
  if (value === undefined || value === null) return true
  return writtenText(asText(value)) === '' && found.every(({ code }) => code === 'bad_value')
}

function toIssues(issue: z.core.$ZodIssue, given: unknown): Issue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({ path: [...issue.path, key].join('.'), code: 'unknown_parameter' }))
  }
  const path = issue.path.join('.')
  const limit = limitCode(issue)
  if (limit) return [{ path, code: codeOf(issue, path, limit.code), value: limit.most }]
  const value = asText(namedValue(issue) ?? fieldOf(given, path))
  const allowed = issue.code === 'invalid_value' ? issue.values.map(String) : undefined
  return [{ path, code: codeOf(issue, path), value, ...(allowed && { allowed }) }]
}

/** A refinement names its own code: `refine(isPeriod, { params: { issue: 'bad_period' } })`. */
function codeOf(issue: z.core.$ZodIssue, path: string, otherwise: IssueCode = 'bad_value'): IssueCode {
  const named = issue.code === 'custom' ? issue.params?.issue : undefined
  const [field = ''] = path.split('.').slice(-1)
  return ISSUE_CODES.find(code => code === named) ?? CODE_OF_FIELD[field] ?? otherwise
}

/** Of a text or a list of a body; parameters have codes of their own, which quote what was given. */
function limitCode(issue: z.core.$ZodIssue): { code: IssueCode; most: string } | undefined {
  const [field] = issue.path.slice(-1)
  if (issue.code !== 'too_big' || CODE_OF_FIELD[String(field)] !== undefined) return undefined
  const code = CODE_OF_LIMIT[issue.origin]
  return code && { code, most: String(issue.maximum) }
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
  return textOfPart(withoutDepths(value, QUOTED_LEVELS))
}

function textOfPart(value: unknown): string {
  if (Array.isArray(value)) return value.map(textOfPart).join(', ')
  return value !== null && typeof value === 'object' ? JSON.stringify(value) : String(value ?? '')
}

/** Of what is nested deeper or is longer nothing is quoted: it may be deeper than what any function can follow. */
function withoutDepths(value: unknown, levels: number): unknown {
  if (value === null || typeof value !== 'object') return value
  if (levels === 0) return '…'
  if (Array.isArray(value)) return value.slice(0, QUOTED_PARTS).map(part => withoutDepths(part, levels - 1))
  const parts = Object.entries(value).slice(0, QUOTED_PARTS)
  return Object.fromEntries(parts.map(([name, part]) => [name, withoutDepths(part, levels - 1)]))
}
