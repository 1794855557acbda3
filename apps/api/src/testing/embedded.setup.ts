import { createRunFolder } from '@malkoll/toolchain/run-folder'
import type { TestProject } from 'vitest/node'
import { embeddedTemplate } from './embedded-template.ts'

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await createRunFolder()
  try {
    await embeddedTemplate(folder.path, 'empty')
  } catch (error) {
    await folder.clear()
    throw error
  }
  project.provide('testDatabases', { kind: 'embedded', folder: folder.path })
  return folder.clear
}
