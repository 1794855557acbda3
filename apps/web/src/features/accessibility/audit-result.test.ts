import { expect, test } from 'vitest'
import { PAGE_PATHS } from '../../../e2e/pages.ts'
import { AUDIT_CHECKS, AUDIT_READERS } from './audit.ts'
import audit from './audit-result.json' with { type: 'json' }
import { KNOWN_FAULTS } from './known-faults.ts'
import { STATEMENT_CHANGED_ON } from './statement-text.ts'

test('the audit that was kept tried the pages of today, as today’s readers, by today’s checks', () => {
  const hint = 'Run it again and keep what it finds: pnpm audit:accessibility'
  expect(audit.pages, hint).toEqual(PAGE_PATHS)
  expect(audit.readers, hint).toEqual([...AUDIT_READERS])
  expect(audit.checks, hint).toEqual([...AUDIT_CHECKS])
})

test('the audit that was kept found nothing that the statement does not tell', () => {
  expect(audit.findings).toEqual([])
})

test('days are whole days, and a fault has both languages', () => {
  for (const day of [audit.date, STATEMENT_CHANGED_ON]) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
  for (const { what, why, instead } of KNOWN_FAULTS) {
    for (const words of [what, why, instead]) expect(words.sv).not.toBe(words.en)
  }
})
