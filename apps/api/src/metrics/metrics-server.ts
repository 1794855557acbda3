import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Registry } from 'prom-client'
import { toListenFailure } from '../process/startup-failure.ts'

export interface MetricsServer {
  address: string
  close(): Promise<void>
}

/** Answers GET /metrics, and nothing else, at an address of its own. Throws StartupError when that is taken. */
export async function openMetricsServer(
  registry: Registry,
  { host, port }: { host: string; port: number },
): Promise<MetricsServer> {
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    registry.metrics().then(
      text => response.writeHead(200, { 'content-type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    )
  })
  server.listen(port, host)
  await once(server, 'listening').catch(error => Promise.reject(toListenFailure(error, `${host}:${port}`)))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('A TCP server has a port')
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return {
    address: `http://${name}:${address.port}/metrics`,
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
