import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Where the program finds what lies outside of it. It runs from `src` as it is written, or from `dist` as it is
 * built: both lie at the same depth, and paths count from here only.
 */
const at = (path: string) => new URL(path, import.meta.url)

export const MIGRATIONS = at('../../../migrations/')

export const SEED_FOLDERS = ['reference', 'kalmar'].map(name => fileURLToPath(at(`../../../seeds/${name}`)))

/** The code that reads the seeds: it decides too what the database holds. */
export const SEED_READERS = fileURLToPath(at('../src/seeding'))

/** The built pages. */
export const WEB_FOLDER = fileURLToPath(at('../../web/dist'))

export const FILE_WORKER = at(`files/file-worker${extname(import.meta.url)}`)

/** The Latin letters of the pictures' font: only the built program has them. */
export const LATIN_FONTS = at('fonts/')
