import type { FastifyReply, FastifyRequest } from 'fastify'
import { LRUCache } from 'lru-cache'
import type { App } from '../app.ts'
import { type Answer, isKnown } from './answer.ts'

const LARGEST_BYTES = 16 * 1024 * 1024
const HOUR_MS = 60 * 60 * 1000

/** Everything that is sent for a request, but the request's own id. */
interface ReadyAnswer {
  etag: string
  body: Buffer
  /** Names and values in turn, as Node writes them without looking at them again. */
  head: readonly string[]
  unchangedHead: readonly string[]
}

/** Answers that are sent before anything else is done, to those who ask in the same words as two before. */
export interface ReadyAnswers {
  /** Keeps what is about to be sent, with the headers that every hook has set by now. */
  keep(request: FastifyRequest, reply: FastifyReply, sent: { answer: Answer; body: Buffer }): void
  /** How many were sent since the start, and what is held now. */
  usage(): { hits: number; bytes: number }
}

/**
 * Reading from memory is most of what a public board does, and checking the address, the language and each
 * header anew costs several times the sending. A hook of its own, registered before all others, sends what is
 * ready. Log line and request id are as of every other answer.
 */
export function sendReadyAnswersFirst(app: App): ReadyAnswers {
  const ready = new LRUCache<string, ReadyAnswer>({
    maxSize: LARGEST_BYTES,
    sizeCalculation: ({ body, head, unchangedHead }, key) =>
      body.length + [...head, ...unchangedHead, key].reduce((sum, text) => sum + text.length, 0),
  })
  const isCurrent = watchCurrency(app)
  let isClosing = false
  let hits = 0

  app.addHook('preClose', async () => {
    isClosing = true
  })
  app.addHook('onRequest', (request, reply, done) => {
    if (!isCurrent()) ready.clear()
    const found = request.method === 'GET' && !isClosing ? ready.get(wordsOf(request)) : undefined
    if (!found) return done()
    hits += 1
    reply.hijack()
    send(request, reply, found)
  })

  return {
    usage: () => ({ hits, bytes: ready.calculatedSize }),
    keep(request, reply, { answer, body }) {
      if (request.method !== 'GET' || answer.status !== 200) return
      const { 'x-request-id': _, ...headers } = reply.getHeaders()
      const { 'content-type': __, 'content-encoding': ___, ...unchanged } = headers
      ready.set(wordsOf(request), {
        etag: answer.etag,
        body,
        head: toHead({ ...headers, 'content-length': body.length }),
        unchangedHead: toHead(unchanged),
      })
    },
  }
}

/** What an answer depends on beside revision and day. */
function wordsOf({ url, headers }: FastifyRequest): string {
  return `${url}\n${headers['accept-language'] ?? ''}\n${headers['accept-encoding'] ?? ''}`
}

/** Answers follow the newest revision and the day in Sweden, which begins at a whole hour. */
function watchCurrency(app: App): () => boolean {
  let revision = -1
  let hour = -1
  return () => {
    const hourNow = Math.floor(app.clock().getTime() / HOUR_MS)
    if (revision === app.answers.revision && hour === hourNow) return true
    revision = app.answers.revision
    hour = hourNow
    return false
  }
}

function send(
  request: FastifyRequest,
  { raw }: FastifyReply,
  { etag, head, unchangedHead, body }: ReadyAnswer,
) {
  const id = ['x-request-id', request.id]
  if (isKnown(request.headers['if-none-match'], etag)) raw.writeHead(304, [...unchangedHead, ...id]).end()
  else raw.writeHead(200, [...head, ...id]).end(body)
}

function toHead(headers: Record<string, unknown>): string[] {
  return Object.entries(headers).flatMap(([name, value]) => [name, String(value)])
}
