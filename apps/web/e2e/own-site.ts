import { createRunFolder } from '@malkoll/toolchain/run-folder'
import { inject } from 'vitest'
import { nameOwner } from './people.ts'
import { startServer } from './stack.ts'

/** A site of one test file: what is entered there is seen nowhere else, and its server may end. */
export interface OwnSite {
  readonly origin: string
  /** Ends the server as a power cut would; the data stay. */
  cutPower(): Promise<void>
  /** Starts it again at the same address. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/** With people who can sign in: see {@link signedInAs}. `owned` is what the analyst answers for. */
export async function startOwnSite(owned: readonly string[]): Promise<OwnSite> {
  const folder = await createRunFolder()
  let server = await startServer(folder, { data: inject('preparedData').withPeople })
  const { origin } = server
  await nameOwner(origin, owned)
  return {
    origin,
    cutPower: () => server.kill(),
    async restart() {
      server = await startServer(folder, { port: new URL(origin).port })
    },
    stop: () => folder.clear(),
  }
}
