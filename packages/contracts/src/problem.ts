import { z } from 'zod'

/** The closed list of error codes. Every code has a Swedish and an English text in the web app. */
export const PROBLEM_CODES = [
  'validation_failed',
  'malformed_request',
  'unknown_target',
  'unknown_indicator',
  'unknown_objective',
  'unknown_steering_document',
  'unknown_initiative',
  'unknown_geography',
  'unknown_cell',
  'unknown_revision',
  'lost_update',
  'example_needs_decision',
  'not_an_example',
  'change_not_current',
  'change_not_withdrawable',
  'unknown_path',
  'method_not_allowed',
  'not_signed_in',
  'not_allowed',
  'foreign_origin',
  'wrong_credentials',
  'wrong_code',
  'unknown_user',
  'unknown_session',
  'unknown_key',
  'unknown_invitation',
  'email_taken',
  'last_administrator',
  'totp_state',
  'too_many_requests',
  'too_many_attempts',
  'too_busy',
  'database_unavailable',
  'internal_error',
] as const
export type ProblemCode = (typeof PROBLEM_CODES)[number]

/** Codes of a single issue inside `errors`. */
export const ISSUE_CODES = [
  'bad_period',
  'bad_as_of',
  'future_as_of',
  'bad_language',
  'bad_slug',
  'unknown_geography',
  'unknown_breakdown',
  'unknown_period',
  'bad_range',
  'bad_cursor',
  'bad_width',
  'no_municipal_values',
  'not_additive',
  'conflicting_parameters',
  'unknown_chart',
  'example_chart',
  'duplicate_slide',
  'bad_search',
  'bad_value',
  'too_long',
  'unknown_parameter',
  'unknown_organisation',
  'ambiguous_series',
  'duplicate_cell',
  'computed_value',
  'not_yours',
  'not_a_number',
  'missing_sign',
  'impossible_period',
  'future_period',
  'needs_reason',
  'needs_comment',
  'bad_target_rule',
  'named_like_example',
  'unknown_indicator',
  'unknown_person',
  'password_too_short',
  'password_too_long',
  'password_too_common',
  'wrong_password',
  'role_not_held',
  'required',
] as const
export type IssueCode = (typeof ISSUE_CODES)[number]

export const problemSchema = z
  .object({
    type: z.string().describe('Address that identifies the kind of problem.'),
    title: z.string().describe('The kind of problem, in the reader’s language.'),
    status: z.int().describe('The HTTP status again.'),
    code: z.enum(PROBLEM_CODES),
    detail: z.string().describe('What is wrong and what to do, in the reader’s language.'),
    errors: z
      .array(
        z.object({
          path: z.string().describe('Parameter or field, with dots: slides.3.chart.'),
          message: z.string().describe('What is wrong with it, in the reader’s language.'),
          code: z.enum(ISSUE_CODES),
        }),
      )
      .describe('All issues at once; empty when the problem is not about particular fields.'),
    requestId: z.string().describe('The same as the header X-Request-Id and in the server’s log.'),
  })
  .describe('Problem details, RFC 9457.')
export type Problem = z.infer<typeof problemSchema>
