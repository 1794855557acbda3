import { ApiError } from '../../lib/api.ts'

/** What is wrong with each field, by its name. */
export type FieldErrors = Readonly<Record<string, string | undefined>>

/** What a refusal says of the fields of a form. The first word of a field counts. */
export function issuesOf(
  error: unknown,
  isField: (path: string) => boolean,
): { byField: FieldErrors; hasAll: boolean } {
  if (!(error instanceof ApiError) || error.failure.kind !== 'problem') return { byField: {}, hasAll: false }
  const { errors } = error.failure.problem
  const placed = errors.map(({ path, message }) => [fieldOf(path), message] as const)
  const byField = Object.fromEntries(placed.filter(([field]) => isField(field)).toReversed())
  return { byField, hasAll: errors.length > 0 && placed.every(([field]) => isField(field)) }
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
