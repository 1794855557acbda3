import { createRunFolder } from '@malkoll/toolchain/run-folder'
import type { TestProject } from 'vitest/node'

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await createRunFolder()
  project.provide('testDatabases', { kind: 'embedded', folder: folder.path })
  return folder.clear
}
