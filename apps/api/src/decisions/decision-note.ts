import type { TextPair } from '../translations/text-pair.ts'

const LEAD = { sv: 'Beslut: ', en: 'Decision: ' } as const

/** How a decided målvärde tells who took the decision and when. */
export function noteOf(decision: string): TextPair & { en: string } {
  return { sv: `${LEAD.sv}${decision}`, en: `${LEAD.en}${decision}` }
}

/** What was written of the decision, out of the note. */
export function decisionIn(note: string | null): string {
  return note?.startsWith(LEAD.sv) ? note.slice(LEAD.sv.length) : (note ?? '')
}
