import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Cell,
  type CellKey,
  contentToSend,
  EMPTY_SEEN,
  type Entry,
  type SeenCell,
  shownEntry,
  type Theirs,
} from '../cells/cell.ts'
import { answerTyped, discarded, keptOwn } from './grid-answers.ts'
import { loaded, restored } from './grid-loading.ts'
import { conflicted, refused, saved, sendingStarted, unanswered } from './grid-sending.ts'
import { EMPTY_GRID, type GridState } from './grid-state.ts'
import {
  answered,
  cancelled,
  chosen,
  detailTyped,
  editStarted,
  filled,
  left,
  missingChosen,
  typed,
} from './grid-typing.ts'
import { redone, undone } from './grid-undo.ts'

const AT = '2026-11-22T08:00:00Z'

function seen(value: number | null, measurementId: number | null = value === null ? null : 1): SeenCell {
  return { ...EMPTY_SEEN, value, measurementId }
}

function grid(cells: Record<CellKey, SeenCell>): GridState {
  return loaded(EMPTY_GRID, Object.entries(cells))
}

function cellIn(state: GridState, key: CellKey): Cell {
  const cell = state.cells.get(key)
  if (!cell) throw new Error(`No cell ${key}`)
  return cell
}

function textIn(state: GridState, key: CellKey): string {
  return shownEntry(cellIn(state, key), 'sv').text
}

function entry(text: string): Entry {
  return { text, language: 'sv', missing: null, details: {} }
}

function type(state: GridState, key: CellKey, text: string): GridState {
  return left(typed(state, key, text, 'sv'), key, 'sv')
}

function store(state: GridState, key: CellKey, measurementId: number): GridState {
  const { sending } = cellIn(state, key)
  const value = sending ? Number(sending.text.replace(',', '.')) : null
  return saved(state, [{ key, seen: seen(value, measurementId), warnings: [] }], AT)
}

function theirs(value: number, measurementId: number): Theirs {
  return { ...seen(value), measurementId, at: AT, by: 'Alva Lind' }
}

describe('Typing', () => {
  it('is a draft that may be sent when the cell is left', () => {
    const typing = typed(grid({ a: seen(null) }), 'a', '6', 'sv')
    expect(cellIn(typing, 'a').draft).toMatchObject({ isLeft: false, replaces: null })
    const done = left(typed(typing, 'a', '66', 'sv'), 'a', 'sv')
    expect(cellIn(done, 'a').draft).toMatchObject({ isLeft: true, entry: { text: '66' } })
    expect(done.past).toHaveLength(1)
  })

  it.each(['66 %', '66', '66,0', ' 66 '])('%j over 66 is no change', text => {
    expect(cellIn(type(grid({ a: seen(66) }), 'a', text), 'a').draft).toBeNull()
  })

  it('is finished by going to another cell', () => {
    const state = chosen(typed(grid({ a: seen(null), b: seen(null) }), 'a', '5', 'sv'), 'b', {
      language: 'sv',
    })
    expect(cellIn(state, 'a').draft?.isLeft).toBe(true)
    expect(state).toMatchObject({ active: 'b', editing: null })
  })

  it('is taken back whole by Escape, an earlier unsent text staying', () => {
    const first = type(grid({ a: seen(null) }), 'a', '5')
    const again = typed(editStarted(first, 'a', { mode: 'caret', language: 'sv' }), 'a', '57', 'sv')
    const state = cancelled(again)
    expect(textIn(state, 'a')).toBe('5')
    expect(state.past).toHaveLength(1)
  })

  it('keeps the language it was typed in', () => {
    const state = type(grid({ a: seen(1.5) }), 'a', '1,5')
    expect(cellIn(state, 'a').draft).toBeNull()
    expect(shownEntry(cellIn(state, 'a'), 'en').text).toBe('1.5')
  })
})

describe('What belongs to a value', () => {
  it('is sent with it, as one version and one step', () => {
    const typing = typed(grid({ a: seen(null) }), 'a', '57', 'sv')
    const both = detailTyped(typing, 'a', { margin: '2,5' }, 'sv')
    expect(cellIn(both, 'a').draft).toMatchObject({ isLeft: false, entry: { text: '57' } })
    const done = left(both, 'a', 'sv')
    const { draft, seen: stored } = cellIn(done, 'a')
    expect(draft && contentToSend(draft, stored)).toMatchObject({ value: 57, margin: 2.5 })
    expect(done.past).toHaveLength(1)
  })

  it('is why there is no value, in its place, until the cell is left', () => {
    const typing = missingChosen(typed(grid({ a: seen(66) }), 'a', '6', 'sv'), 'a', 'confidential', 'sv')
    expect(cellIn(typing, 'a').draft).toMatchObject({
      isLeft: false,
      entry: { text: '', missing: 'confidential' },
    })
    expect(textIn(cancelled(typing), 'a')).toBe('66')
  })
})

describe('Undo', () => {
  it('of a stored first value withdraws it, without leaving the cell a gap nobody has explained', () => {
    const stored = store(sendingStarted(type(grid({ a: seen(null) }), 'a', '66'), ['a']), 'a', 7)
    const state = undone(stored, 'Ångrat')
    expect(textIn(state, 'a')).toBe('')
    expect(cellIn(state, 'a').draft).toMatchObject({ isUndo: true, replaces: 7, reason: 'Ångrat' })
  })

  it('of a value that is on its way is sent after it', () => {
    const sending = sendingStarted(type(grid({ a: seen(48) }), 'a', '50'), ['a'])
    const state = store(undone(sending, 'Ångrat'), 'a', 9)
    expect(cellIn(state, 'a').draft).toMatchObject({ entry: { text: '48' }, replaces: 9, reason: 'Ångrat' })
  })

  it('of stored values asks nothing about those that stand there again', () => {
    const odd = [
      { code: 'outlier', message: '66 ligger långt från de andra.', requiresComment: false },
    ] as const
    const stored = store(sendingStarted(type(grid({ a: seen(66) }), 'a', '6'), ['a']), 'a', 7)
    const back = sendingStarted(undone(stored, 'Ångrat'), ['a'])
    const { draft, warnings } = cellIn(saved(back, [{ key: 'a', seen: seen(66, 8), warnings: odd }], AT), 'a')
    expect(draft).toBeNull()
    expect(warnings).toEqual([])
  })

  it('leaves nothing of the comment that the value was stored with', () => {
    const typedSlip = type(grid({ a: seen(66) }), 'a', '0,66')
    const said: SeenCell = { ...seen(0.66, 9), note: 'Särskild mätning' }
    const stored = saved(sendingStarted(typedSlip, ['a']), [{ key: 'a', seen: said, warnings: [] }], AT)
    const { draft, seen: now } = cellIn(undone(stored, 'Ångrat'), 'a')
    expect(draft && contentToSend(draft, now)).toMatchObject({ value: 66, note: null })
  })

  it('and redo of a correction that nobody has answered for leave it to be answered', () => {
    const correction = type(grid({ a: seen(5.4) }), 'a', '5,6')
    const again = redone(undone(correction, 'Ångrat'), 'Igen')
    expect(cellIn(again, 'a').draft).toMatchObject({ entry: { text: '5,6' }, reason: null, isUndo: false })
    const stored = store(sendingStarted(again, ['a']), 'a', 9)
    const redoneStored = redone(undone(stored, 'Ångrat'), 'Igen')
    expect(cellIn(undone(stored, 'Ångrat'), 'a').draft).toMatchObject({ reason: 'Ångrat' })
    expect(cellIn(redoneStored, 'a').draft).toBeNull()
  })

  it('back to a draft that was never stored asks about it again', () => {
    const first = type(grid({ a: seen(5.4) }), 'a', '5,6')
    const second = store(sendingStarted(type(first, 'a', '5,7'), ['a']), 'a', 9)
    const back = undone(second, 'Ångrat')
    expect(cellIn(back, 'a').draft).toMatchObject({ entry: { text: '5,6' }, reason: null, isUndo: false })
  })

  it('takes a value back with the comment that was asked for it, in one press', () => {
    const slip = type(grid({ a: seen(66) }), 'a', '0,66')
    const noted = { ...entry('0,66'), details: { note: 'Särskild mätning' } }
    const said = answered(slip, [['a', noted]], 'sv')
    expect(said.past).toHaveLength(1)
    const back = undone(said, 'Ångrat')
    expect(textIn(back, 'a')).toBe('66')
    expect(shownEntry(cellIn(redone(back, 'Igen'), 'a'), 'sv')).toEqual(noted)
  })

  it('takes each of several answers back with its own step', () => {
    const state = type(type(grid({ a: seen(null), b: seen(null) }), 'a', '-'), 'b', '-')
    const missing: Entry = { ...entry(''), missing: 'missing_in_source' }
    const said = answered(
      state,
      [
        ['a', missing],
        ['b', missing],
      ],
      'sv',
    )
    expect(said.past).toHaveLength(2)
    const back = undone(said, 'Ångrat')
    expect([shownEntry(cellIn(back, 'a'), 'sv').missing, textIn(back, 'b')]).toEqual([
      'missing_in_source',
      '',
    ])
  })

  it('takes an answer about something else than the last step back by itself', () => {
    const draft = type(grid({ a: seen(66) }), 'a', '0,66').cells.get('a')?.draft
    if (!draft) throw new Error('Nothing is typed')
    const state = restored(grid({ a: seen(66) }), [['a', { draft }]])
    const said = answered(state, [['a', { ...entry('0,66'), details: { note: 'Mätning' } }]], 'sv')
    expect(textIn(undone(said, 'Ångrat'), 'a')).toBe('0,66')
  })

  it('takes a pasted block back in one press', () => {
    const before = grid({ a: seen(1), b: seen(2), c: seen(null) })
    const pasted = filled(
      before,
      [
        ['a', entry('10')],
        ['b', entry('20')],
        ['c', entry('30')],
      ],
      'sv',
    )
    expect(pasted.past).toHaveLength(1)
    expect(undone(pasted, 'Ångrat').cells).toEqual(before.cells)
  })

  it('brings back what was thrown away', () => {
    const state = discarded(type(grid({ a: seen(48) }), 'a', '4o'), ['a'], 'sv')
    expect(textIn(state, 'a')).toBe('48')
    expect(textIn(undone(state, 'Ångrat'), 'a')).toBe('4o')
  })
})

describe('What is typed in answer to a question', () => {
  it('stays with the draft when the value is typed anew, and goes with it when that is thrown away', () => {
    const asked = answerTyped(type(grid({ a: seen(48) }), 'a', '50'), ['a'], { reason: 'Rättad' })
    const again = type(asked, 'a', '51')
    expect(cellIn(again, 'a').draft?.answer).toEqual({ comment: '', reason: 'Rättad', isShared: false })
    const dropped = discarded(again, ['a'], 'sv')
    expect(cellIn(type(dropped, 'a', '52'), 'a').draft?.answer).toBeUndefined()
  })

  it('about several cells is kept with each of them, and one press of undo brings all back', () => {
    const two = type(type(grid({ a: seen(1), b: seen(2) }), 'a', '10'), 'b', '20')
    const dropped = discarded(answerTyped(two, ['a', 'b'], { comment: 'Ny' }), ['a', 'b'], 'sv')
    expect([textIn(dropped, 'a'), textIn(dropped, 'b')]).toEqual(['1', '2'])
    const back = undone(dropped, 'Ångrat')
    expect([textIn(back, 'a'), textIn(back, 'b')]).toEqual(['10', '20'])
  })
})

describe('A conflict', () => {
  const sending = sendingStarted(type(grid({ a: seen(48, 1) }), 'a', '50'), ['a'])

  it('keeps both values until the person has chosen', () => {
    const state = conflicted(sending, [{ key: 'a', theirs: theirs(51, 2) }])
    expect(cellIn(state, 'a')).toMatchObject({
      conflict: { theirs: { value: 51, by: 'Alva Lind' } },
      draft: { entry: { text: '50' }, replaces: 1 },
      seen: { value: 51, measurementId: 2 },
    })
  })

  it('is over when the own value replaces the other', () => {
    const state = keptOwn(conflicted(sending, [{ key: 'a', theirs: theirs(51, 2) }]), 'a')
    expect(cellIn(state, 'a')).toMatchObject({
      conflict: null,
      draft: { entry: { text: '50' }, replaces: 2 },
    })
  })

  it('is over when the other value is taken, which can be undone', () => {
    const state = discarded(conflicted(sending, [{ key: 'a', theirs: theirs(51, 2) }]), ['a'], 'sv')
    expect(cellIn(state, 'a')).toMatchObject({ conflict: null, draft: null, seen: { value: 51 } })
    expect(textIn(undone(state, 'Ångrat'), 'a')).toBe('50')
  })

  it('with what was sent without an answer is none', () => {
    const lost = unanswered(sending, ['a'])
    const retyped = sendingStarted(type(lost, 'a', '52'), ['a'])
    const state = conflicted(retyped, [{ key: 'a', theirs: theirs(50, 2) }])
    expect(cellIn(state, 'a')).toMatchObject({
      conflict: null,
      draft: { entry: { text: '52' }, replaces: 2 },
    })
  })
})

describe('What comes from the server', () => {
  it('never goes back to an older value, nor over what is being typed', () => {
    const state = store(sendingStarted(type(grid({ a: seen(null) }), 'a', '66'), ['a']), 'a', 7)
    expect(textIn(loaded(state, [['a', seen(null)]]), 'a')).toBe('66')
    const typing = typed(state, 'a', '6', 'sv')
    expect(cellIn(loaded(typing, [['a', seen(99, 8)]]), 'a')).toMatchObject({
      draft: { entry: { text: '6' }, replaces: 7 },
      seen: { value: 99 },
    })
  })

  it('ends the drafts of an earlier visit that were stored after all', () => {
    const draft = {
      entry: entry('66'),
      replaces: null,
      reason: null,
      isLeft: true,
      isUndo: false,
      unsure: [],
    }
    const state = restored(grid({ a: seen(66, 7), b: seen(null) }), [
      ['a', { draft }],
      ['b', { draft }],
      ['gone', { draft }],
    ])
    expect(cellIn(state, 'a').draft).toBeNull()
    expect(cellIn(state, 'b').draft).toEqual(draft)
  })

  it('as a refusal concerns the text that was sent, not a newer one', () => {
    const refusals = new Map([['a', { code: 'bad_value', message: 'Nej' }]])
    const sending = sendingStarted(type(grid({ a: seen(null) }), 'a', '66'), ['a'])
    expect(cellIn(refused(sending, refusals), 'a').refusal).toEqual({ code: 'bad_value', message: 'Nej' })
    expect(cellIn(refused(type(sending, 'a', '67'), refusals), 'a').refusal).toBeNull()
  })
})

const KEYS = ['a', 'b', 'c'] as const
const START = grid({ a: seen(48), b: seen(null), c: seen(3) })

/** Everything that can happen to the grid, by people and by the server, in any order. */
const happening = fc.oneof(
  fc.record({
    kind: fc.constant('type' as const),
    key: fc.constantFrom(...KEYS),
    text: fc.constantFrom('', '5', '48', '66,5', '-', '6O', '0'),
  }),
  fc.record({ kind: fc.constant('leave' as const), key: fc.constantFrom(...KEYS) }),
  fc.record({ kind: fc.constant('send' as const), key: fc.constantFrom(...KEYS) }),
  fc.record({
    kind: fc.constantFrom('store' as const, 'lose' as const, 'refuse' as const, 'conflict' as const),
    key: fc.constantFrom(...KEYS),
  }),
)

describe('Whatever the order of answers and keys', () => {
  it('the newest typed text is shown, or stored', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 40 }), happenings => {
        let state = START
        let id = 100
        const newest = new Map<CellKey, string>()
        for (const { kind, key, ...rest } of happenings) {
          id += 1
          const isSending = cellIn(state, key).sending !== null
          if (kind === 'type' && 'text' in rest) {
            state = typed(state, key, rest.text, 'sv')
            newest.set(key, rest.text)
          } else if (kind === 'leave') state = left(state, key, 'sv')
          else if (kind === 'send' && !isSending && isSendable(cellIn(state, key)))
            state = sendingStarted(state, [key])
          else if (isSending && kind === 'store') state = store(state, key, id)
          else if (isSending && kind === 'lose') state = unanswered(state, [key])
          else if (isSending && kind === 'refuse')
            state = refused(state, new Map([[key, { code: 'bad_value', message: '' }]]))
          else if (isSending && kind === 'conflict')
            state = conflicted(state, [{ key, theirs: theirs(999, id) }])
        }
        for (const [key, text] of newest) expect(textIn(state, key)).toBe(text)
      }),
      { numRuns: 2000 },
    )
  })
})

function isSendable({ draft, sending, conflict }: Cell): boolean {
  return sending === null && conflict === null && draft?.isLeft === true && /^[\d,]+$/.test(draft.entry.text)
}

const edit = fc.oneof(
  fc.record({ keys: fc.constant(['a'] as const), text: fc.constantFrom('1', '2,5', '', '-') }),
  fc.record({ keys: fc.constant(KEYS), text: fc.constantFrom('7', '48', '6O') }),
)

describe('Undo after any edits', () => {
  it('gives the grid as it was, and redo the grid as it became', () => {
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 12 }), edits => {
        const after = edits.reduce<GridState>(
          (state, { keys, text }) =>
            filled(
              state,
              keys.map(key => [key, entry(text)]),
              'sv',
            ),
          START,
        )
        const steps = after.past.length
        const back = repeat(steps, after, state => undone(state, 'Ångrat'))
        expect(back.cells).toEqual(START.cells)
        const forth = repeat(steps, back, state => redone(state, 'Gjort igen'))
        for (const key of KEYS) expect(textIn(forth, key)).toBe(textIn(after, key))
        expect(editsIn(forth.past)).toEqual(editsIn(after.past))
      }),
    )
  })
})

/** Without what the server had, which is found out on the way. */
function editsIn(past: GridState['past']) {
  return past.map(({ changes }) => changes.map(({ key, before, after }) => ({ key, before, after })))
}

function repeat(times: number, state: GridState, change: (state: GridState) => GridState): GridState {
  return Array.from({ length: times }).reduce<GridState>(current => change(current), state)
}
