import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { z } from 'zod'
import { type Answer, finishAnswer } from '../http/answer.ts'

const MEDIA_TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
}

/** Vite writes a hash of the content into the name of everything here. */
const HASHED_FOLDER = '/assets/'

/** Every file of the built web app but its page, by address, as finished bytes. */
export async function readStaticFiles(folder: string): Promise<Map<string, Answer>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => entry.isFile() && extname(entry.name) in MEDIA_TYPES)
  return new Map(
    await Promise.all(
      files.map(async ({ parentPath, name }): Promise<[string, Answer]> => {
        const path = join(parentPath, name)
        const address = path.slice(folder.length).replaceAll('\\', '/')
        return [address, finishFile(address, await readFile(path))]
      }),
    ),
  )
}

/** By which name logs and metrics know the file: those with a hash in their names are one, as they change with each build. */
export function routeOfFile(address: string): string {
  return address.startsWith(HASHED_FOLDER) ? `${HASHED_FOLDER}*` : address
}

/** The build's list of the scripts that each page adds, by the page's name; none in a folder that was built without. */
export async function readPageScripts(folder: string): Promise<Record<string, string[]>> {
  const file = join(folder, '.page-scripts')
  if (!existsSync(file)) return {}
  return z.record(z.string(), z.array(z.string())).parse(JSON.parse(await readFile(file, 'utf8')))
}

function finishFile(address: string, body: Buffer): Answer {
  return finishAnswer({
    body,
    revision: 0,
    mediaType: MEDIA_TYPES[extname(address)] ?? 'application/octet-stream',
    headers: {
      vary: 'accept-encoding',
      ...(address.startsWith(HASHED_FOLDER) && { 'cache-control': 'public, max-age=31536000, immutable' }),
    },
  })
}
