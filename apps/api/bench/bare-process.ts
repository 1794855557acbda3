import Fastify from 'fastify'
import { type ASK_USE, ownUse } from './process-use.ts'
import type { RecordedAnswer } from './recorded-answer.ts'

/** What the product is compared with: the same bytes and headers from memory, and nothing else. */
const app = Fastify()
const answers = new Map<string, RecordedAnswer>()

app.get('/health/ready', async () => ({ status: 'ready' }))
app.get('/*', (request, reply) => {
  const answer = answers.get(request.url)
  if (!answer) return reply.code(404).send()
  reply.headers(answer.headers)
  if (request.headers['if-none-match'] === answer.headers.etag) {
    return reply.code(304).removeHeader('content-type').send()
  }
  return reply.send(answer.body)
})

process.once('disconnect', () => process.exit())
process.on('message', (message: RecordedAnswer | typeof ASK_USE) => {
  if ('address' in message) answers.set(message.address, message)
  process.send?.(ownUse())
})
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
