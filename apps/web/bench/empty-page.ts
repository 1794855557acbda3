import { once } from 'node:events'
import { createServer } from 'node:http'

/** What the pages are measured beside: a page of one sentence, without scripts, styles or fonts. */
export const EMPTY_PAGE_TEXT = 'En sida med en mening.'

const HTML = `<!doctype html><html lang="sv"><title>Tom</title><link rel="icon" href="data:,"><main><p>${EMPTY_PAGE_TEXT}</p></main>`

/** Serves the empty page on a free port of this machine. */
export async function serveEmptyPage(): Promise<{ address: string; stop(): void }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(HTML)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('The empty page has no port.')
  return { address: `http://127.0.0.1:${bound.port}/`, stop: () => void server.close() }
}
