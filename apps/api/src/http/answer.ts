import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Encoding, negotiateEncoding } from './negotiation.ts'

/** Below this a compressed body with its header is no smaller. */
const SMALLEST_COMPRESSED_BYTES = 600
const COMPRESSIBLE = /^(text\/|application\/(json|problem\+json|manifest\+json)|image\/svg\+xml)/

const compress: Record<Exclude<Encoding, 'identity'>, (bytes: Buffer) => Promise<Buffer>> = {
  gzip: promisify<Buffer, Buffer>(gzip),
  br: bytes => brotli(bytes, { params: brotliParams(bytes.length) }),
}
const brotli = promisify<Buffer, { params: Record<number, number> }, Buffer>(brotliCompress)

/** The default window is 4 MB, for which the compressor takes tens of megabytes however short the answer is. */
function brotliParams(length: number): Record<number, number> {
  const window = Math.min(Math.max(Math.ceil(Math.log2(length + 16)), 16), constants.BROTLI_DEFAULT_WINDOW)
  return { [constants.BROTLI_PARAM_QUALITY]: 7, [constants.BROTLI_PARAM_LGWIN]: window }
}

/** A finished answer: its bytes in every encoding that someone has asked for. */
export interface Answer {
  status: number
  headers: Record<string, string>
  etag: string
  bodies: { identity: Buffer } & Partial<Record<Encoding, Buffer>>
}

interface AnswerParts {
  body: string | Uint8Array
  /** Part of the ETag; left out of files, which name none: they are new when their bytes are. */
  revision?: number
  mediaType: string
  status?: number
  headers?: Record<string, string>
}

export function finishAnswer({ body, revision, mediaType, status = 200, headers = {} }: AnswerParts): Answer {
  const identity = Buffer.from(body)
  const hash = createHash('sha256').update(identity).digest('base64url').slice(0, 16)
  return {
    status,
    headers: {
      'content-type': mediaType,
      'cache-control': 'public, no-cache, must-revalidate',
      vary: 'accept-encoding, accept-language',
      ...headers,
    },
    etag: `W/"${revision === undefined ? '' : `${revision}-`}${hash}"`,
    bodies: { identity },
  }
}

export function sizeOf(answer: Answer): number {
  return Object.values(answer.bodies).reduce((sum, bytes) => sum + bytes.length, 0)
}

/** Sends finished bytes, or 304 when the reader already has them. `onBody` is told of bytes about to be sent. */
export async function sendAnswer(reply: FastifyReply, answer: Answer, onBody?: (bytes: Buffer) => void) {
  reply.headers(answer.headers)
  reply.header('etag', answer.etag)
  if (answer.status === 200 && isKnown(reply.request.headers['if-none-match'], answer.etag)) {
    return reply.code(304).removeHeader('content-type').send()
  }
  return sendBody(reply, answer, onBody)
}

/** Sends finished bytes whatever the reader has, in the encoding it prefers. */
export async function sendBody(reply: FastifyReply, answer: Answer, onBody?: (bytes: Buffer) => void) {
  reply.headers(answer.headers)
  const encoding = usefulEncoding(reply.request, answer)
  const bytes = answer.bodies[encoding] ?? (await encode(answer, encoding))
  if (encoding !== 'identity') reply.header('content-encoding', encoding)
  onBody?.(bytes)
  return reply.code(answer.status).send(bytes)
}

function usefulEncoding(request: FastifyRequest, answer: Answer): Encoding {
  const isWorthwhile =
    answer.bodies.identity.length >= SMALLEST_COMPRESSED_BYTES &&
    COMPRESSIBLE.test(answer.headers['content-type'] ?? '')
  return isWorthwhile ? negotiateEncoding(request.headers['accept-encoding']) : 'identity'
}

async function encode(answer: Answer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return answer.bodies.identity
  const bytes = await compress[encoding](answer.bodies.identity)
  answer.bodies[encoding] = bytes
  return bytes
}

/** Weak comparison of If-None-Match (RFC 9110, 13.1.2). */
export function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false
  if (ifNoneMatch === etag) return true
  const opaque = etag.replace(/^W\//, '')
  return ifNoneMatch.split(',').some(tag => {
    const known = tag.trim()
    return known === '*' || known.replace(/^W\//, '') === opaque
  })
}
