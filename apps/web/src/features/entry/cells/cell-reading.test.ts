import type { EntryRow } from '@malkoll/contracts'
import { describe, expect, it } from 'vitest'
import { type Cell, type Content, cellOf, type Draft, EMPTY_SEEN } from './cell.ts'
import { itemOf, type ReadingContext, readCell } from './cell-reading.ts'
import { entryRow } from './entry-row.fixture.ts'

const CONTEXT: ReadingContext = {
  row: entryRow(),
  history: entryRow().history,
  alongside: [],
  period: '2022',
  language: 'sv',
  today: '2026-11-22',
  sharedReason: null,
  isEditing: false,
  isCutOff: false,
}

const STORED: Content = { ...EMPTY_SEEN, value: 66 }

function drafted(text: string, stored: Content | null, draft: Partial<Draft> = {}): Cell {
  const seen = stored ? { ...stored, measurementId: 7 } : EMPTY_SEEN
  return {
    ...cellOf(seen),
    draft: {
      entry: { text, language: 'sv', missing: null, details: {} },
      replaces: seen.measurementId,
      reason: null,
      isLeft: true,
      isUndo: false,
      unsure: [],
      ...draft,
    },
  }
}

describe('While a value is typed', () => {
  const typing = { ...CONTEXT, isEditing: true }

  it.each([
    ['66', 'met', '66 är minst 50. Därför är målvärdet uppfyllt.'],
    ['49,96', 'not_met', '49,96 är mindre än 50. Därför är målvärdet inte uppfyllt.'],
    ['50 %', 'met', '50 är minst 50. Därför är målvärdet uppfyllt.'],
  ])('%s leads to %s', (text, status, sentence) => {
    const { statuses } = readCell(drafted(text, null, { isLeft: false }), typing)
    expect(statuses).toEqual([expect.objectContaining({ status, sentence })])
  })

  it.each([
    ['68,5', ['69\u00a0%']],
    ['49,96', []],
    ['66', []],
    ['0,66', []],
  ])('%s is shown on pages as %j', (text, shownAs) => {
    expect(readCell(drafted(text, null, { isLeft: false }), typing).shownAs).toEqual(shownAs)
  })

  it('of an example is judged by no invented målvärde', () => {
    const context = { ...CONTEXT, row: entryRow({ example: true }) }
    const typed = readCell(drafted('66', { ...STORED, value: 49 }), context)
    expect(typed).toMatchObject({ statuses: [], awaitsDecision: true, warnings: [] })
    const stored = readCell({ ...drafted('', { ...STORED, value: 49 }), draft: null }, context)
    expect(stored).toMatchObject({ statuses: [{ status: 'not_met' }], awaitsDecision: false })
  })

  it.each(['2x', '-2'])(
    'with the margin %j cannot be stored, which is said when the cell is left',
    margin => {
      const entry = { text: '66', language: 'sv', missing: null, details: { margin } } as const
      expect(readCell(drafted('66', null, { entry }), CONTEXT)).toMatchObject({
        state: 'error',
        error: 'Felmarginalen ska vara ett tal, minst 0.',
        canSend: false,
      })
      expect(readCell(drafted('66', null, { entry, isLeft: false }), typing).error).toBeNull()
    },
  )

  it('is rounded among the values of its series as far as målvärden of other years allow', () => {
    const [target] = entryRow().targets
    if (!target) throw new Error('The row has no målvärde')
    const another = { ...target, period: '2024', value: 69 }
    const shown = (targets: EntryRow['targets']) =>
      readCell(drafted('68,5', null, { isLeft: false }), { ...typing, row: entryRow({ targets }) }).shownAs
    expect(shown([target, another])).toEqual(['69\u00a0%', '68,5\u00a0%'])
    expect(shown([another])).toEqual([])
  })

  it('nothing is asked and nothing sent', () => {
    const reading = readCell(drafted('-', STORED, { isLeft: false }), typing)
    expect(reading).toMatchObject({ state: 'changed', question: null, error: null, canSend: false })
  })
})

describe('What is done or not', () => {
  const [target] = entryRow().targets
  const deed = target && { ...target, comparator: 'done' as const, value: null }
  const context = { ...CONTEXT, row: entryRow({ targets: deed ? [deed] : [], history: [] }) }

  it.each([
    ['ja', 1, 'met'],
    ['genomfört', 1, 'met'],
    ['Ej genomfört', 0, 'not_met'],
    ['0', 0, 'not_met'],
  ])('is told by “%s”', (text, value, status) => {
    const cell = drafted(text, null)
    expect(readCell(cell, context)).toMatchObject({
      isDeed: true,
      statuses: [{ status }],
      warnings: [],
      canSend: true,
    })
    expect(itemOf(cell, context)?.item.value).toBe(value)
  })

  it('is not told by another word, which leads to no status', () => {
    expect(readCell(drafted('kanske', null), context)).toMatchObject({
      error: 'Skriv ja när det är genomfört och nej när det inte är det.',
      content: null,
    })
    expect(readCell(drafted('ja', null), CONTEXT)).toMatchObject({
      error: 'Det är inget tal.',
      content: null,
      statuses: [],
      canSend: false,
    })
  })
})

describe('A cell that the person has left', () => {
  it('is sent when nothing has to be asked', () => {
    expect(readCell(drafted('66', null), CONTEXT)).toMatchObject({
      state: 'changed',
      question: null,
      canSend: true,
    })
  })

  it('waits while the server is away', () => {
    expect(readCell(drafted('66', null), { ...CONTEXT, isCutOff: true }).state).toBe('waiting')
  })

  it.each([
    ['-', 'asking', 'sign'],
    ['..', 'asking', 'sign'],
    ['', 'asking', 'emptied'],
    ['57', 'asking', 'needs'],
    ['0,66', 'asking', 'needs'],
  ])('with %j over 66 is not stored without an answer', (text, state, kind) => {
    expect(readCell(drafted(text, STORED), CONTEXT)).toMatchObject({
      state,
      question: { kind },
      canSend: false,
    })
  })

  it.each(['6O', 'sextio', '12,5,3'])('with %j says what is wrong with it', text => {
    const reading = readCell(drafted(text, null), CONTEXT)
    expect(reading).toMatchObject({ state: 'error', canSend: false })
    expect(reading.error).toMatch(/\.$/)
  })

  it('asks for a comment to a slip, which a reason does not replace', () => {
    expect(readCell(drafted('660', STORED, { reason: 'Rättad körning' }), CONTEXT).question).toMatchObject({
      kind: 'needs',
      needsComment: true,
      needsReason: false,
    })
    const entry = { text: '660', language: 'sv', missing: null, details: { note: 'Så är det' } } as const
    expect(readCell(drafted('', STORED, { entry, reason: 'Rättad körning' }), CONTEXT).canSend).toBe(true)
  })

  it('takes the reason that holds for all', () => {
    const context = { ...CONTEXT, sharedReason: 'Rättad körning' }
    expect(readCell(drafted('57', STORED), context).canSend).toBe(true)
  })

  it('of an example asks for the decided målvärde first', () => {
    const context = { ...CONTEXT, row: entryRow({ example: true }) }
    expect(readCell(drafted('66', null), context).question).toEqual({ kind: 'example', hasTarget: true })
    const targets = context.row.targets.map(target => ({ ...target, value: null }))
    const without = { ...context, row: entryRow({ example: true, targets }) }
    expect(readCell(drafted('66', null), without).question).toEqual({ kind: 'example', hasTarget: false })
  })

  it('without a value but with a reason why is sent', () => {
    const entry = { text: '', language: 'sv', missing: 'missing_in_source', details: {} } as const
    const reading = readCell(drafted('', null, { entry }), CONTEXT)
    expect(reading).toMatchObject({ canSend: true, content: { value: null, missing: 'missing_in_source' } })
    expect(reading.statuses).toEqual([expect.objectContaining({ status: 'not_measured' })])
  })
})

it('What was typed on an earlier visit and never left asks whether it is meant', () => {
  expect(readCell(drafted('6', null, { isLeft: false }), CONTEXT)).toMatchObject({
    question: { kind: 'unfinished' },
    canSend: false,
  })
})

it('Only what has been touched beside the value is sent', () => {
  const entry = { text: '66', language: 'sv', missing: null, details: { margin: '1,5', note: ' ' } } as const
  const sent = itemOf(drafted('', null, { entry }), CONTEXT)
  expect(sent?.item).toEqual({
    indicator: 'friskvard',
    geography: null,
    organisation: 'region-kalmar-lan',
    breakdown: 'total',
    period: '2022',
    value: 66,
    margin: 1.5,
    note: null,
    replaces: null,
  })
})
