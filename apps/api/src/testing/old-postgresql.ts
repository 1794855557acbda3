import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

const INTEGER = 23
const TEXT = 25

/**
 * Answers as PostgreSQL 15.18 would when it is asked which version it is. The real one is not on every
 * machine that runs the tests, and the packages bring only the version that Målkoll needs.
 */
export async function startOldPostgresql() {
  const server = createServer(greet).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('A TCP server has a port')
  return { url: `postgresql://someone@127.0.0.1:${address.port}/malkoll`, stop: () => server.close() }
}

function greet(socket: Socket): void {
  socket.on('error', () => {})
  socket.once('data', () => {
    socket.write(Buffer.concat([message('R', integer(0)), readyForQuery()]))
    socket.on('data', chunk => {
      if (chunk[0] === 'Q'.charCodeAt(0)) socket.write(versionAnswer())
    })
  })
}

function versionAnswer(): Buffer {
  const columns = [column('number', INTEGER), column('version', TEXT)]
  const values = ['150018', '15.18'].flatMap(value => [integer(value.length), Buffer.from(value)])
  return Buffer.concat([
    message('T', short(columns.length), ...columns),
    message('D', short(2), ...values),
    message('C', text('SELECT 1')),
    readyForQuery(),
  ])
}

function column(name: string, type: number): Buffer {
  return Buffer.concat([text(name), integer(0), short(0), integer(type), short(-1), integer(-1), short(0)])
}

function readyForQuery(): Buffer {
  return message('Z', Buffer.from('I'))
}

function message(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts)
  return Buffer.concat([Buffer.from(type), integer(body.length + 4), body])
}

function text(value: string): Buffer {
  return Buffer.from(`${value}\0`)
}

function integer(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)
  return bytes
}

function short(value: number): Buffer {
  const bytes = Buffer.alloc(2)
  bytes.writeInt16BE(value)
  return bytes
}
