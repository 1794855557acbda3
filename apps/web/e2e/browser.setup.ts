import type { TestProject } from 'vitest/node'
import { invitePeople } from './people.ts'
import { startStack } from './stack.ts'

declare module 'vitest' {
  interface ProvidedContext {
    siteOrigin: string
    browserEndpoint: string
  }
}

/** One server and one browser for all files. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { origin, firstAddress, browserEndpoint, stop } = await startStack()
  await invitePeople(origin, firstAddress).catch(async error => {
    await stop()
    throw error
  })
  project.provide('siteOrigin', origin)
  project.provide('browserEndpoint', browserEndpoint)
  return stop
}
