import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { AUDIT_CHECKS, AUDIT_READERS, type AuditResult } from '../src/features/accessibility/audit.ts'
import { axeVersion } from './broken-rules.ts'
import { CHECKS } from './obstacles.ts'
import { MISSING_PAGE, PAGE_PATHS, PAGES } from './pages.ts'
import { signedInAs } from './people.ts'
import { inLanguage, READERS } from './readers.ts'
import { visit } from './visit.ts'

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

  it.each(EVERY_PAGE)('nothing stands in the way on the page $name', async ({ path, as, expectedStatus }) => {
    const session = as && (await signedInAs(as))
    const options = { ...session, viewport, colorScheme, expectedStatus }
    const page = await visit(inLanguage(path, language), options)
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
