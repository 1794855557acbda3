import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'

/** Half of a start is reading types away and compiling, which the next start need not do again. */
const COMPILED = join(import.meta.dirname, '../../../node_modules/.cache/malkoll')

// Imported after this line, so that it is compiled from what an earlier start kept. Where the folder cannot be
// written, as in a container, nothing is kept and everything works.
enableCompileCache(COMPILED)
await import('./serve.ts')
flushCompileCache()
