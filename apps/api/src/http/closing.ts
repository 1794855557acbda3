import type { App } from '../app.ts'

/**
 * While the server closes, a connection is closed after its answer. Node closes those that are idle when the
 * closing begins; one that becomes idle later would keep the process until it times out.
 */
export function closeConnectionsAfterAnswers(app: App): void {
  let isClosing = false
  app.addHook('preClose', async () => {
    isClosing = true
  })
  app.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close')
  })
  app.addHook('onResponse', async () => {
    if (isClosing) setImmediate(() => app.server.closeIdleConnections())
  })
}
