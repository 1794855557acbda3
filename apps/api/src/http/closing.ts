import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { App } from '../app.ts'

/**
 * While the server closes, a connection is closed after its answer. Node closes those that are idle when the
 * closing begins; one that becomes idle later, and one that a browser opened in advance and has not asked
 * anything on, would keep the process until it times out.
 */
export function closeConnectionsAfterAnswers(app: App): void {
  const questions = countQuestions(app)
  let isClosing = false
  app.addHook('preClose', async () => {
    isClosing = true
    for (const [socket, count] of questions) if (count === 0) socket.destroy()
  })
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (isClosing) reply.header('connection', 'close')
    done()
  })
  app.addHook('onResponse', (_request, _reply, done) => {
    if (isClosing) setImmediate(() => app.server.closeIdleConnections())
    done()
  })
}

/** Every open connection with how many of its questions have no answer yet. */
function countQuestions({ server }: App): ReadonlyMap<Socket, number> {
  const questions = new Map<Socket, number>()
  const add = (socket: Socket, change: 1 | -1) => {
    const count = questions.get(socket)
    if (count !== undefined) questions.set(socket, count + change)
  }
  server.on('connection', (socket: Socket) => {
    questions.set(socket, 0)
    socket.once('close', () => questions.delete(socket))
  })
  server.on('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
    add(socket, 1)
    response.once('close', () => add(socket, -1))
  })
  return questions
}
