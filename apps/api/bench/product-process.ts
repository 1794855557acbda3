import { ownUse } from './process-use.ts'

/** The server as people run it, in a process that ends together with the bench. */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.on('message', () => process.send?.(ownUse()))
process.channel?.unref()
await import(new URL('../dist/main.js', import.meta.url).href)
