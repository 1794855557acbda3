/** What an audit tries on every page. */
export const AUDIT_CHECKS = [
  'rules',
  'keyboard',
  'large_text',
  'narrow_window',
  'chart_text',
  'forced_colours',
  'still',
] as const

export type AuditCheck = (typeof AUDIT_CHECKS)[number]

/** Who a page is tried as: window, colours and language. */
export const AUDIT_READERS = ['phone_light', 'phone_dark', 'desktop_light', 'desktop_dark'] as const

export type AuditReader = (typeof AUDIT_READERS)[number]

interface AuditFinding {
  path: string
  reader: AuditReader
  check: AuditCheck
  finding: string
}

/** What the latest audit found, as its test run wrote it. */
export interface AuditResult {
  /** Day of the run, as 2026-11-22. */
  date: string
  axe: string
  chromium: string
  pages: string[]
  readers: AuditReader[]
  checks: AuditCheck[]
  findings: AuditFinding[]
}
