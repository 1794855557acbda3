import { enableCompileCache, flushCompileCache } from 'node:module'
import { join } from 'node:path'

/** A good part of a start is compiling, and of sources reading types away, which the next one need not do again. */
const COMPILED = join(import.meta.dirname, '../../../node_modules/.cache/malkoll')

// Imported after this line, so that it is compiled from what an earlier start kept. Where the folder cannot be
// written, as in a container, what the image keeps is used and everything works.
enableCompileCache(COMPILED)
await import('./serve.ts')
flushCompileCache()
