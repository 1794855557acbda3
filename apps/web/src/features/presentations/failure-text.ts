import { ApiError } from '../../lib/api.ts'
import type { PresentationTexts } from './presentation-texts-sv.ts'

/** What is the matter and what to do; the deck itself is never touched by it. */
export function failureText(error: unknown, { failure }: PresentationTexts): string {
  if (!(error instanceof ApiError)) return failure.unreadable
  if (error.failure.kind === 'unreachable') return failure.unreachable
  if (error.failure.kind === 'unreadable') return failure.unreadable
  const { detail, errors } = error.failure.problem
  return errors.length > 0
    ? [failure.slides, ...new Set(errors.map(({ message }) => message))].join(' ')
    : detail
}
