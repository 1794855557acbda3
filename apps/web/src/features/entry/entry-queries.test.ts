import { expect, it, vi } from 'vitest'
import { sendMeasurements } from './entry-queries.ts'

const BUSY = { code: 'too_busy', status: 503, title: '', detail: '', errors: [], requestId: '' }

it('waits with what was typed for as long as a busy server asks for', async () => {
  const answered = new Response(JSON.stringify(BUSY), { status: 503, headers: { 'retry-after': '45' } })
  vi.stubGlobal('fetch', async () => answered)
  const sent = await sendMeasurements({ items: [] }, { language: 'sv', person: 1 })
  expect(sent).toEqual({ kind: 'none', retryAfterMs: 45_000 })
})
