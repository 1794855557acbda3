import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Role } from '@malkoll/domain'
import { afterAll, describe, expect, it } from 'vitest'
import { AUDIT_CHECKS, AUDIT_READERS, type AuditResult } from '../src/features/accessibility/audit.ts'
import { axeVersion, bringAxe } from './broken-rules.ts'
import { CHECKS } from './obstacles.ts'
import { MISSING_PAGE, PAGE_PATHS, PAGES } from './pages.ts'
import { signedInAs } from './people.ts'
import { inLanguage, READERS } from './readers.ts'
import { type KeptWindow, keepWindow, layoutShiftOf } from './visit.ts'

const RESULT_FILE = fileURLToPath(new URL('../src/features/accessibility/audit-result.json', import.meta.url))

const EVERY_PAGE = [
  ...PAGES.map(page => ({ ...page, expectedStatus: 200 })),
  { name: 'not found', path: MISSING_PAGE, as: undefined, expectedStatus: 404 },
]

/** What this run has tried and found; the statement on /tillganglighet shows the one that was kept. */
const result: AuditResult = {
  date: new Date().toISOString().slice(0, 10),
  axe: '',
  chromium: '',
  pages: [...PAGE_PATHS],
  readers: [...AUDIT_READERS],
  checks: [...AUDIT_CHECKS],
  findings: [],
}

afterAll(async () => {
  if (process.env.KEEP_AUDIT) await writeFile(RESULT_FILE, `${JSON.stringify(result, null, 2)}\n`)
})

describe.each(AUDIT_READERS)('For the reader %s', reader => {
  const { viewport, colorScheme, language, checks } = READERS[reader]
  /** One of who is signed out, and one of each who is signed in. */
  const windows = new Map<Role | undefined, KeptWindow>()

  async function windowOf(role: Role | undefined): Promise<KeptWindow> {
    const kept =
      windows.get(role) ??
      (await keepWindow({ ...(role && (await signedInAs(role))), viewport, colorScheme }))
    windows.set(role, kept)
    return kept
  }

  afterAll(async () => {
    for (const each of windows.values()) await each.close()
  })

  it.each(EVERY_PAGE)('nothing jumps or stands in the way on the page $name', async pageKind => {
    const { path, as, expectedStatus } = pageKind
    const page = await (await windowOf(as)).visit(inLanguage(path, language), expectedStatus)
    await Promise.all([page.waitForLoadState('networkidle'), bringAxe(page)])
    expect.soft(await layoutShiftOf(page), 'layout shift').toBe(0)
    result.axe ||= await axeVersion(page)
    result.chromium ||= page.context().browser()?.version() ?? ''
    expect(await page.locator('html').getAttribute('lang')).toBe(language)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      viewport.width,
    )
    for (const check of checks) {
      const obstacles = await CHECKS[check](page)
      result.findings.push(...obstacles.map(finding => ({ path, reader, check, finding })))
      expect.soft(obstacles, check).toEqual([])
    }
  })
})

it('Every check is tried by some reader', () => {
  const tried = new Set(AUDIT_READERS.flatMap(reader => READERS[reader].checks))
  expect([...tried].toSorted()).toEqual([...AUDIT_CHECKS].toSorted())
})
