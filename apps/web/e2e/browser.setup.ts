import type { TestProject } from 'vitest/node'
import { startStack } from './stack.ts'

declare module 'vitest' {
  interface ProvidedContext {
    siteOrigin: string
    browserEndpoint: string
  }
}

/** One server and one browser for all files. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { origin, browserEndpoint, stop } = await startStack()
  project.provide('siteOrigin', origin)
  project.provide('browserEndpoint', browserEndpoint)
  return stop
}
