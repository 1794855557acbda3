import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the clone. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url))

/** A program that the workspace's root installs, such as `biome`. */
export function toolPath(name: string): string {
  return join(ROOT, 'node_modules', '.bin', name)
}
