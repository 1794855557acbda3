import { randomBytes, timingSafeEqual } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { App } from '../app.ts'
import { hashToken } from '../keys/key-token.ts'
import { ProblemError } from '../problems.ts'
import { runUserCommand, userCommandSchema } from './command.ts'
import { problemTexts, type Texts } from './texts.ts'

const SECRET_BYTES = 32

export function controlFile(dataDir: string): string {
  return join(dataDir, 'control.json')
}

/** What a command is answered with. */
export interface ControlAnswer {
  isDone: boolean
  texts: Texts
}

export interface Control {
  close(): Promise<void>
}

/**
 * Takes commands on users from this computer: only one process can have an embedded database open. Whoever can read
 * the file in the data folder, which is the one who runs the server, may; it could read the database as well.
 */
export async function openControl(
  app: App,
  { dataDir, origin }: { dataDir: string; origin: string },
): Promise<Control> {
  const secret = randomBytes(SECRET_BYTES).toString('base64url')
  const server = createServer(async (request, response) => {
    if (!showsSecret(request, secret)) return response.writeHead(403).end()
    const body = await text(request).catch(() => undefined)
    // Whoever asked is gone, which is no fault of the server.
    if (body === undefined) return
    const answer = await answerCommand(app, body, origin)
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve)
  })
  // It holds up nobody who wants to close.
  server.unref()
  const address = server.address()
  if (address === null || typeof address === 'string') throw new TypeError('A TCP server has a port')
  const file = controlFile(dataDir)
  await rm(file, { force: true })
  await writeFile(file, JSON.stringify({ url: `http://127.0.0.1:${address.port}`, secret }), { mode: 0o600 })
  return {
    async close() {
      await rm(file, { force: true })
      server.close()
      server.closeAllConnections()
    },
  }
}

function showsSecret({ headers }: IncomingMessage, secret: string): boolean {
  const shown = headers.authorization ?? ''
  return timingSafeEqual(hashToken(shown), hashToken(`Bearer ${secret}`))
}

async function answerCommand(app: App, body: string, origin: string): Promise<ControlAnswer> {
  try {
    const command = userCommandSchema.parse(JSON.parse(body))
    return { isDone: true, texts: await runUserCommand(app.db, command, { now: app.clock(), origin }) }
  } catch (error) {
    if (error instanceof ProblemError) return { isDone: false, texts: problemTexts(error) }
    app.log.error({ err: error }, 'user command')
    const message = error instanceof Error ? error.message : String(error)
    return { isDone: false, texts: { sv: `Det gick inte: ${message}`, en: `It failed: ${message}` } }
  }
}
