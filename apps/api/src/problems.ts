import type {
  IssueCode,
  LaterChange,
  MeasurementConflict,
  Presentation,
  Problem,
  ProblemCode,
  ReplacedExample,
} from '@malkoll/contracts'
import { capitalized, type Language } from '@malkoll/domain'
import { fieldWord } from './field-words.ts'
import { dateInStockholm } from './http/moment.ts'
import { fill, ISSUE_TEXTS, KNOWN_LATER_TEXT, PROBLEM_TEXTS } from './problem-texts.ts'

export interface Issue {
  /** The parameter or field, for example `period`. */
  path: string
  code: IssueCode
  /** What was given, quoted in the message. */
  value?: string
  /** A message of the domain's, in the reader's language, instead of the code's own. */
  message?: string
  allowed?: readonly string[]
}

interface ProblemDetails {
  code: ProblemCode
  status: number
  value?: string
  /** ISO time: what was asked for became known only then, after the moment asked about. */
  knownFrom?: string | undefined
  issues?: readonly Issue[]
  /** Extension members of the problem details (RFC 9457): what a program needs beside the words. */
  extensions?: Record<string, unknown>
  headers?: Record<string, string>
  cause?: unknown
}

/** A refusal that the reader gets as problem details (RFC 9457), in the language of the request. */
export class ProblemError extends Error {
  readonly code: ProblemCode
  readonly status: number
  readonly value: string
  readonly knownFrom: string | undefined
  readonly issues: readonly Issue[]
  readonly extensions: Record<string, unknown>
  readonly headers: Record<string, string>

  constructor({ code, status, value = '', knownFrom, ...details }: ProblemDetails) {
    const { issues = [], extensions = {}, headers = {}, cause } = details
    super(code, { cause })
    this.name = 'ProblemError'
    this.code = code
    this.status = status
    this.value = value
    this.knownFrom = knownFrom
    this.issues = issues
    this.extensions = extensions
    this.headers = headers
  }
}

export function validationFailed(issues: readonly Issue[]): ProblemError {
  return new ProblemError({ code: 'validation_failed', status: 400, issues })
}

export function malformedRequest(status = 400, cause?: unknown): ProblemError {
  return new ProblemError({ code: 'malformed_request', status, cause })
}

export function unknownTarget(slug: string, knownFrom?: string): ProblemError {
  return new ProblemError({ code: 'unknown_target', status: 404, value: slug, knownFrom })
}

export function unknownIndicator(slug: string, knownFrom?: string): ProblemError {
  return new ProblemError({ code: 'unknown_indicator', status: 404, value: slug, knownFrom })
}

/** What stood here was an example until a decided målvärde took its place. */
export function replacedExample(replacedBy: ReplacedExample): ProblemError {
  return new ProblemError({
    code: 'replaced_example',
    status: 410,
    value: replacedBy.name,
    extensions: { replacedBy },
  })
}

/** What stood here was decided until the decision was withdrawn: the example is back. */
export function withdrawnDecision(replacedBy: ReplacedExample): ProblemError {
  return new ProblemError({
    code: 'withdrawn_decision',
    status: 410,
    value: replacedBy.name,
    extensions: { replacedBy },
  })
}

/** The målvärde is an example, or comes from a document. */
export function notDecidedHere(slug: string): ProblemError {
  return new ProblemError({ code: 'not_decided_here', status: 404, value: slug })
}

export function unknownObjective(slug: string, knownFrom?: string): ProblemError {
  return new ProblemError({ code: 'unknown_objective', status: 404, value: slug, knownFrom })
}

export function unknownSteeringDocument(slug: string, knownFrom?: string): ProblemError {
  return new ProblemError({ code: 'unknown_steering_document', status: 404, value: slug, knownFrom })
}

export function unknownInitiative(slug: string, knownFrom?: string): ProblemError {
  return new ProblemError({ code: 'unknown_initiative', status: 404, value: slug, knownFrom })
}

export function unknownGeography(code: string): ProblemError {
  return new ProblemError({ code: 'unknown_geography', status: 404, value: code })
}

/** `cell` names it in the words of the address. */
export function unknownCell(cell: string, knownFrom?: string): ProblemError {
  return new ProblemError({ code: 'unknown_cell', status: 404, value: cell, knownFrom })
}

export function lostUpdate(conflicts: readonly MeasurementConflict[]): ProblemError {
  return new ProblemError({ code: 'lost_update', status: 412, extensions: { conflicts } })
}

/** `targets` are the invented målvärden that the real outcome would meet. */
export function exampleNeedsDecision(name: string, targets: readonly string[]): ProblemError {
  return new ProblemError({
    code: 'example_needs_decision',
    status: 409,
    value: name,
    extensions: { targets },
  })
}

export function notAnExample(name: string): ProblemError {
  return new ProblemError({ code: 'not_an_example', status: 409, value: name })
}

/** Somebody has corrected the decision since it was read. */
export function decisionChanged(): ProblemError {
  return new ProblemError({ code: 'lost_update', status: 412 })
}

export function unknownRevision(revision: number): ProblemError {
  return new ProblemError({ code: 'unknown_revision', status: 404, value: String(revision) })
}

/** `cells` are those that a later change stands on top of. */
export function changeNotCurrent(cells: readonly LaterChange[]): ProblemError {
  return new ProblemError({ code: 'change_not_current', status: 409, extensions: { cells } })
}

export function changeNotWithdrawable(): ProblemError {
  return new ProblemError({ code: 'change_not_withdrawable', status: 409 })
}

export function unknownPath(): ProblemError {
  return new ProblemError({ code: 'unknown_path', status: 404 })
}

export function methodNotAllowed(method: string, allowed: readonly string[]): ProblemError {
  const headers = { allow: allowed.join(', ') }
  return new ProblemError({ code: 'method_not_allowed', status: 405, value: method, headers })
}

export function notSignedIn(): ProblemError {
  // RFC 9110 wants a 401 to say how one signs in; pages do so at a page of their own.
  const headers = { 'www-authenticate': 'Bearer realm="malkoll"' }
  return new ProblemError({ code: 'not_signed_in', status: 401, headers })
}

export function notAllowed(): ProblemError {
  return new ProblemError({ code: 'not_allowed', status: 403 })
}

/** The role is enough, but not for these indicators: `issues` name them. */
export function notYours(issues: readonly Issue[]): ProblemError {
  return new ProblemError({ code: 'not_yours', status: 403, issues })
}

export function foreignOrigin(): ProblemError {
  return new ProblemError({ code: 'foreign_origin', status: 403 })
}

export function wrongCredentials(): ProblemError {
  return new ProblemError({ code: 'wrong_credentials', status: 401 })
}

export function wrongCode(): ProblemError {
  return new ProblemError({ code: 'wrong_code', status: 401 })
}

/** Never made, or used before; which of them is not said. */
export function wrongRecoveryCode(): ProblemError {
  return new ProblemError({ code: 'wrong_recovery_code', status: 401 })
}

/** The code that was to turn a second factor on. */
export function wrongFirstCode(): ProblemError {
  return new ProblemError({ code: 'wrong_first_code', status: 401 })
}

export function unknownUser(id: string): ProblemError {
  return new ProblemError({ code: 'unknown_user', status: 404, value: id })
}

export function unknownSession(): ProblemError {
  return new ProblemError({ code: 'unknown_session', status: 404 })
}

export function unknownKey(): ProblemError {
  return new ProblemError({ code: 'unknown_key', status: 404 })
}

export function unknownPresentation(): ProblemError {
  return new ProblemError({ code: 'unknown_presentation', status: 404 })
}

export function notYourPresentation(): ProblemError {
  return new ProblemError({ code: 'not_your_presentation', status: 403 })
}

export function tooManyPresentations(most: number): ProblemError {
  return new ProblemError({ code: 'too_many_presentations', status: 409, value: String(most) })
}

/** `presentation` is what is kept now; null: it is gone. */
export function presentationChanged(presentation: Presentation | null): ProblemError {
  return new ProblemError({ code: 'lost_update', status: 412, extensions: { presentation } })
}

export function unknownInvitation(): ProblemError {
  return new ProblemError({ code: 'unknown_invitation', status: 404 })
}

export function emailTaken(email: string): ProblemError {
  return new ProblemError({ code: 'email_taken', status: 409, value: email })
}

export function lastAdministrator(): ProblemError {
  return new ProblemError({ code: 'last_administrator', status: 409 })
}

export function disabledUser(): ProblemError {
  return new ProblemError({ code: 'disabled_user', status: 409 })
}

export function totpState(): ProblemError {
  return new ProblemError({ code: 'totp_state', status: 409 })
}

export function tooManyRequests(waitSeconds: number): ProblemError {
  const value = String(waitSeconds)
  return new ProblemError({
    code: 'too_many_requests',
    status: 429,
    value,
    headers: { 'retry-after': value },
  })
}

/** Too many failed sign-ins: in minutes, since that is how long it takes. */
export function tooManyAttempts(waitSeconds: number): ProblemError {
  return new ProblemError({
    code: 'too_many_attempts',
    status: 429,
    value: String(Math.ceil(waitSeconds / 60)),
    headers: { 'retry-after': String(waitSeconds) },
  })
}

export function serverBusy(waitSeconds: number): ProblemError {
  const value = String(waitSeconds)
  return new ProblemError({ code: 'too_busy', status: 503, value, headers: { 'retry-after': value } })
}

export function databaseUnavailable(cause: unknown): ProblemError {
  const headers = { 'retry-after': '5' }
  return new ProblemError({ code: 'database_unavailable', status: 503, headers, cause })
}

export function internalError(cause: unknown): ProblemError {
  return new ProblemError({ code: 'internal_error', status: 500, cause })
}

interface ViewedBy {
  language: Language
  requestId: string
  /** The reader sent something in, and did not only ask. */
  isSent: boolean
}

/** As many as values can be sent at once; more is no mistake of people. */
export const MOST_ISSUES = 1000

/** The problem as the reader sees it. */
export function viewProblem(problem: ProblemError, { language, requestId, isSent }: ViewedBy): Problem {
  const asked = PROBLEM_TEXTS[problem.code][language]
  const text = (isSent && asked.sent) || asked
  return {
    type: `urn:malkoll:problem:${problem.code}`,
    title: text.title,
    status: problem.status,
    code: problem.code,
    detail: fillDetail(text.detail, problem, language),
    errors: problem.issues.slice(0, MOST_ISSUES).map(issue => viewIssue(issue, { language, isSent })),
    requestId,
    ...problem.extensions,
  }
}

function fillDetail(detail: string, { value, knownFrom }: ProblemError, language: Language): string {
  const day = knownFrom && dateInStockholm(new Date(knownFrom))
  return fill(day ? KNOWN_LATER_TEXT[language] : detail, { value: shortened(value), day: day ?? '' })
}

function viewIssue(issue: Issue, viewedBy: Pick<ViewedBy, 'language' | 'isSent'>): Problem['errors'][number] {
  const { code, message } = issue
  const path = shortened(issue.path)
  return { path, code, message: message ?? issueText({ ...issue, path }, viewedBy) }
}

/** A field that was sent is called by its word; a parameter by the name that it has in the address. */
function issueText(
  { path, code, value = '', allowed }: Issue,
  { language, isSent }: Pick<ViewedBy, 'language' | 'isSent'>,
): string {
  const text = ISSUE_TEXTS[code][language]
  const isOfBody = isSent && code !== 'unknown_parameter'
  const named = (field: string) => (isOfBody && fieldWord(field, language)) || field
  const values = {
    path: text.startsWith('{path}') && isOfBody ? capitalized(named(path)) : named(path),
    value: code === 'conflicting_parameters' ? named(value) : shortened(value),
    allowed: allowedText(allowed, language),
  }
  return fill(text, values)
}

function allowedText(allowed: readonly string[] | undefined, language: Language): string {
  if (!allowed) return ''
  const lead = language === 'sv' ? 'välj bland' : 'choose among'
  return ` – ${lead} ${allowed.join(', ')}`
}

function shortened(value: string): string {
  return value.length > 80 ? `${value.slice(0, 80)}…` : value
}
