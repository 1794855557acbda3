import type { ProblemCode } from '@malkoll/contracts'
import { ApiError } from '../../lib/api.ts'

/** What is wrong with each field, by its name. */
export type FieldErrors = Readonly<Record<string, string | undefined>>

/** Refusals that are about one field as a whole. */
const FIELDS_OF_PROBLEMS: Partial<Record<ProblemCode, string>> = { email_taken: 'email' }

/** What a refusal says of the fields of a form. The first word of a field counts. */
export function issuesOf(
  error: unknown,
  isField: (path: string) => boolean,
): { byField: FieldErrors; hasAll: boolean } {
  if (!(error instanceof ApiError) || error.failure.kind !== 'problem') return { byField: {}, hasAll: false }
  const { code, detail, errors } = error.failure.problem
  const whole = FIELDS_OF_PROBLEMS[code]
  const issues = whole ? [{ path: whole, message: detail }] : errors
  const placed = issues.map(({ path, message }) => [fieldOf(path), message] as const)
  const byField = Object.fromEntries(placed.filter(([field]) => isField(field)).toReversed())
  return { byField, hasAll: placed.length > 0 && placed.every(([field]) => isField(field)) }
}

/** An issue with one of a list belongs to the field of the list: roles.1. */
function fieldOf(path: string): string {
  return path.replace(/\.\d+$/, '')
}

/** Whether the server says that nobody is signed in any more. */
export function isSignedOut(error: unknown): boolean {
  return (
    error instanceof ApiError &&
    error.failure.kind === 'problem' &&
    error.failure.problem.code === 'not_signed_in'
  )
}
