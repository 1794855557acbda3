import type { Problem } from '@malkoll/contracts'

/**
 * Why an answer did not come: the server refused with problem details, it could not be reached, or it
 * answered with something that is not ours (a proxy's page).
 */
export type Failure =
  | { kind: 'problem'; problem: Problem }
  | { kind: 'unreachable' }
  | { kind: 'unreadable'; status: number }

interface ApiErrorOptions extends ErrorOptions {
  retryAfterMs?: number | null
}

export class ApiError extends Error {
  readonly failure: Failure
  /** How long the server wants to be left alone; null: it does not say. */
  readonly retryAfterMs: number | null

  constructor(failure: Failure, { retryAfterMs = null, ...options }: ApiErrorOptions = {}) {
    super(failure.kind === 'problem' ? failure.problem.detail : failure.kind, options)
    this.name = 'ApiError'
    this.failure = failure
    this.retryAfterMs = retryAfterMs
  }
}

const JSON_CONTENT = { 'content-type': 'application/json' }

/** Fetches an API address. Throws {@link ApiError}; an aborted request stays an abort. */
export async function fetchAnswer<Answer>(address: string, signal: AbortSignal): Promise<Answer> {
  return readAnswer(await request(address, { signal, headers: { accept: 'application/json' } }), signal)
}

/** Asks what an address cannot hold. Throws as {@link fetchAnswer}. */
export async function postQuestion<Answer>(
  address: string,
  body: unknown,
  signal: AbortSignal,
): Promise<Answer> {
  return readAnswer(await post(address, body, signal), signal)
}

/** Changes something; a change once sent is never taken back. Throws as {@link fetchAnswer}. */
export async function sendChange<Answer = void>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  address: string,
  body?: unknown,
): Promise<Answer> {
  const content = body === undefined ? {} : { body: JSON.stringify(body), headers: JSON_CONTENT }
  return readAnswer(await request(address, { method, ...content }))
}

export interface AnsweredFile {
  /** As the answer calls it. */
  name: string
  content: Blob
}

/** Fetches a file. Throws as {@link fetchAnswer}. */
export async function fetchFile(address: string, signal: AbortSignal): Promise<AnsweredFile> {
  return readFile(await request(address, { signal }), signal)
}

/** Asks for a file with what an address cannot hold. Throws as {@link fetchAnswer}. */
export async function postForFile(
  address: string,
  body: unknown,
  signal: AbortSignal,
): Promise<AnsweredFile> {
  return readFile(await post(address, body, signal), signal)
}

async function readFile(response: Response, signal: AbortSignal): Promise<AnsweredFile> {
  if (!response.ok) return readAnswer(response, signal)
  return { name: nameOf(response), content: await arrived(response.blob(), signal) }
}

/** The name with all its letters (RFC 8187), else the plain one. */
function nameOf(response: Response): string {
  const disposition = response.headers.get('content-disposition') ?? ''
  const [, whole] = /filename\*=UTF-8''([^;]*)/.exec(disposition) ?? []
  const [, plain = ''] = /filename="([^"]*)"/.exec(disposition) ?? []
  return whole === undefined ? plain : decodeURIComponent(whole)
}

function post(address: string, body: unknown, signal: AbortSignal): Promise<Response> {
  return request(address, { method: 'POST', body: JSON.stringify(body), signal, headers: JSON_CONTENT })
}

function request(address: string, init: RequestInit): Promise<Response> {
  return arrived(fetch(address, init), init.signal)
}

/** What comes over the network, or why it did not: it may fail before the answer and in the middle of it. */
async function arrived<Part>(part: Promise<Part>, signal: AbortSignal | null | undefined): Promise<Part> {
  try {
    return await part
  } catch (cause) {
    if (signal?.aborted) throw cause
    throw new ApiError({ kind: 'unreachable' }, { cause })
  }
}

async function readAnswer<Answer>(response: Response, signal?: AbortSignal): Promise<Answer> {
  if (response.status === 204) return undefined as Answer
  const body = parseJson(await arrived(response.text(), signal))
  if (response.ok && body !== undefined) return body as Answer
  const failure: Failure = isProblem(body)
    ? { kind: 'problem', problem: body }
    : { kind: 'unreadable', status: response.status }
  throw new ApiError(failure, { retryAfterMs: retryAfterMs(response) })
}

/** Our server tells seconds; a date, which a proxy may tell instead, is left to whoever tries again. */
function retryAfterMs(response: Response): number | null {
  const seconds = /^\d+$/.exec(response.headers.get('retry-after') ?? '')?.[0]
  return seconds === undefined ? null : Number(seconds) * 1000
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body
}
