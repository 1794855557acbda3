import { createRunFolder } from '@malkoll/toolchain/run-folder'
import type { TestProject } from 'vitest/node'
import { LANES } from './lane.ts'
import { prepareData } from './prepared-data.ts'
import { startStack } from './stack.ts'

/** A server and a browser for each worker; test files that need more start their own from the prepared data. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await createRunFolder()
  const stops = [folder.clear]
  const stop = async () => {
    for (const each of stops) await each()
  }
  try {
    const preparedData = await prepareData(folder)
    const lanes = []
    while (lanes.length < LANES) {
      const stack = await startStack(preparedData.withPeople)
      stops.push(stack.stop)
      lanes.push({ siteOrigin: stack.origin, browserEndpoint: stack.browserEndpoint })
    }
    project.provide('preparedData', preparedData)
    project.provide('lanes', lanes)
    return stop
  } catch (error) {
    await stop()
    throw error
  }
}
