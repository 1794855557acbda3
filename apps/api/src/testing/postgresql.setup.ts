import type { TestProject } from 'vitest/node'
import { startCluster } from './postgres-cluster.ts'
import { dropDatabases } from './postgres-databases.ts'

/** One cluster a run. `TEST_DATABASE_URL` names a PostgreSQL 18 to use instead, as a role that may create databases. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const givenUrl = process.env.TEST_DATABASE_URL
  const prefix = `malkoll_test_${process.pid}_${Date.now().toString(36)}`
  if (givenUrl) {
    project.provide('testDatabases', { kind: 'postgresql', url: givenUrl, prefix })
    return () => dropDatabases(givenUrl, prefix)
  }
  const cluster = await startCluster()
  project.provide('testDatabases', { kind: 'postgresql', url: cluster.url, prefix })
  return cluster.stop
}
