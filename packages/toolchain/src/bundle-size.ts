import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Outcome } from './task.ts'
import { ROOT } from './workspace.ts'

const DIST = join(ROOT, 'apps', 'web', 'dist')
const BUDGET_KB = 130

/** The JavaScript that a page loads before it can draw anything, gzipped, against its budget of 130 kB. */
export async function bundleSize(): Promise<Outcome> {
  const scripts = firstScripts(await readFile(join(DIST, 'index.html'), 'utf8'))
  const sizes = await Promise.all(
    scripts.map(async path => gzipSync(await readFile(join(DIST, path))).length),
  )
  const total = sizes.reduce((sum, size) => sum + size, 0) / 1000
  const output = `The first JavaScript is ${total.toFixed(1)} kB gzipped in ${scripts.length} files; the budget is ${BUDGET_KB} kB.`
  const fits = scripts.length > 0 && total <= BUDGET_KB
  return { passed: fits ? 1 : 0, failed: fits ? 0 : 1, output }
}

/** The entry and what it imports at once; Vite writes both into the page. */
function firstScripts(html: string): string[] {
  return [...html.matchAll(/(?:src|href)="\/?([^"]+\.js)"/g)].flatMap(([, path]) => path ?? [])
}
