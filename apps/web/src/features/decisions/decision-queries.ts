import type {
  Decision,
  DecisionCorrection,
  DecisionEffect,
  DecisionWithdrawal,
  TargetDecided,
  TargetDecision,
} from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import { queryOptions } from '@tanstack/react-query'
import { apiAddress } from '../../lib/address.ts'
import { ApiError, fetchAnswer, sendChange } from '../../lib/api.ts'

export function decisionQuery(slug: string, asked: { language: Language; asOf: string | undefined }) {
  const address = apiAddress(pathOf(slug), { lang: asked.language, asOf: asked.asOf })
  return queryOptions({
    queryKey: [address],
    queryFn: ({ signal }) => fetchAnswer<Decision>(address, signal),
  })
}

/** Stores the decided målvärde in place of the example. Throws {@link ApiError}. */
export function decideTarget(
  example: string,
  decision: TargetDecision,
  { language, person }: { language: Language; person: number },
): Promise<TargetDecided> {
  return sendChange('POST', apiAddress(pathOf(example), { lang: language, person: String(person) }), decision)
}

/** Whether somebody else has changed the decision since it was read. */
export function isOvertaken(error: Error | null): boolean {
  return (
    error instanceof ApiError &&
    error.failure.kind === 'problem' &&
    error.failure.problem.code === 'lost_update'
  )
}

interface Asked {
  language: Language
  /** Whose words they are: nothing is stored in another’s name. */
  person: number
  /** Only tells what would change. */
  isPreview: boolean
}

/** Throws {@link ApiError}. */
export function correctDecision(
  slug: string,
  correction: DecisionCorrection,
  asked: Asked,
): Promise<DecisionEffect> {
  return sendChange('PATCH', apiAddress(pathOf(slug), paramsOf(asked)), correction)
}

/** Throws {@link ApiError}. */
export function withdrawDecision(
  slug: string,
  withdrawal: DecisionWithdrawal,
  asked: Asked,
): Promise<DecisionEffect> {
  return sendChange('POST', apiAddress(`${pathOf(slug)}/withdraw`, paramsOf(asked)), withdrawal)
}

function paramsOf({ language, person, isPreview }: Asked) {
  return { lang: language, person: String(person), preview: isPreview ? 'true' : undefined }
}

function pathOf(slug: string): string {
  return `/api/v1/targets/${encodeURIComponent(slug)}/decision`
}
