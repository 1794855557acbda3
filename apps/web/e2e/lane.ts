import { inject } from 'vitest'

/** A server and a browser for the test files that one worker runs, one after the other: none sees another's changes. */
export interface Lane {
  siteOrigin: string
  browserEndpoint: string
}

/** As many as there are workers. */
export const LANES = 2

declare module 'vitest' {
  interface ProvidedContext {
    lanes: Lane[]
    preparedData: PreparedData
  }
}

/** Data folders that a server begins with a copy of: making one anew takes ten times as long as starting on it. */
export interface PreparedData {
  /** Seeds, and nobody who can sign in. */
  withNobody: string
  /** Seeds, and a person of each role. */
  withPeople: string
}

/** The lane of the worker that runs this file. */
export function lane(): Lane {
  const number = Number(process.env.VITEST_POOL_ID)
  const found = inject('lanes')[number - 1]
  if (!found) throw new Error(`There is no lane for worker ${number}: run with --maxWorkers=${LANES} at most`)
  return found
}

/** Where the lane's server answers, without a slash at the end. */
export function siteOrigin(): string {
  return lane().siteOrigin
}
