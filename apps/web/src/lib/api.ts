import type { Problem } from '@malkoll/contracts'

/**
 * Why an answer did not come: the server refused with problem details, it could not be reached, or it
 * answered with something that is not ours (a proxy's page).
 */
export type Failure =
  | { kind: 'problem'; problem: Problem }
  | { kind: 'unreachable' }
  | { kind: 'unreadable'; status: number }

export class ApiError extends Error {
  readonly failure: Failure

  constructor(failure: Failure, options?: ErrorOptions) {
    super(failure.kind === 'problem' ? failure.problem.detail : failure.kind, options)
    this.name = 'ApiError'
    this.failure = failure
  }
}

/** Fetches an API address. Throws {@link ApiError}; an aborted request stays an abort. */
export async function fetchAnswer<Answer>(address: string, signal: AbortSignal): Promise<Answer> {
  const response = await request(address, signal)
  const body = await readJson(response)
  if (response.ok && body !== undefined) return body as Answer
  if (isProblem(body)) throw new ApiError({ kind: 'problem', problem: body })
  throw new ApiError({ kind: 'unreadable', status: response.status })
}

async function request(address: string, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(address, { signal, headers: { accept: 'application/json' } })
  } catch (cause) {
    if (signal.aborted) throw cause
    throw new ApiError({ kind: 'unreachable' }, { cause })
  }
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return undefined
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body
}
