import type { MeasurementItem, Measurements } from '@malkoll/contracts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CellKey, EMPTY_SEEN, shownEntry } from '../cells/cell.ts'
import { itemOf, type ReadingContext, readCell } from '../cells/cell-reading.ts'
import { entryRow } from '../cells/entry-row.fixture.ts'
import { type Answer, createEntrySync, type Link, type Outgoing } from './entry-sync.ts'
import { keptOwn, reasoned } from './grid-answers.ts'
import { loaded } from './grid-loading.ts'
import { EMPTY_GRID, type GridState } from './grid-state.ts'
import { left, typed } from './grid-typing.ts'

const AT = '2026-11-22T08:00:00Z'
const KEYS = ['2021', '2022', '2023']

function contextOf(key: CellKey): ReadingContext {
  const row = entryRow({ targets: [], history: [] })
  return {
    row,
    history: [],
    alongside: [],
    period: key,
    language: 'sv',
    today: '2026-11-22',
    sharedReason: null,
    isEditing: false,
    isCutOff: false,
  }
}

/** A grid with its sync, whose clock and network are in the hands of the test. */
function setUp(send: (body: Measurements) => Promise<Answer>) {
  let state: GridState = loaded(
    EMPTY_GRID,
    KEYS.map(key => [key, EMPTY_SEEN]),
  )
  const timers: { action: () => void; delayMs: number }[] = []
  const links: Link[] = []
  const sync = createEntrySync({
    outgoing: () =>
      [...state.cells].flatMap(([key, cell]): Outgoing[] => {
        const sent = itemOf(cell, contextOf(key))
        if (!sent || !readCell(cell, contextOf(key)).canSend) return []
        return [{ key, ...sent, reason: cell.draft?.reason ?? null }]
      }),
    send,
    change: change => {
      state = change(state)
    },
    setLink: link => links.push(link),
    schedule: (action, delayMs) => {
      const timer = { action, delayMs }
      timers.push(timer)
      return () => void timers.splice(timers.indexOf(timer), timers.includes(timer) ? 1 : 0)
    },
  })
  return {
    sync,
    links,
    timers,
    state: () => state,
    change(change: (state: GridState) => GridState) {
      state = change(state)
      sync.wake()
    },
    /** Lets the next timer ring, and what follows from it at once happen. */
    async ring(): Promise<number | undefined> {
      const timer = timers.shift()
      timer?.action()
      for (let turn = 0; turn < 6; turn++) await Promise.resolve()
      return timer?.delayMs
    },
  }
}

function type(key: CellKey, text: string) {
  return (state: GridState) => left(typed(state, key, text, 'sv'), key, 'sv')
}

function storedAnswer(items: readonly MeasurementItem[], firstId = 1): Answer {
  return {
    kind: 'stored',
    at: AT,
    items: items.map(({ value, missing = null }, index) => ({
      change: 'added',
      measurementId: firstId + index,
      value: value === null ? null : Number(value),
      missing,
      warnings: [],
      assessments: [],
    })),
  }
}

describe('The sync of the grid', () => {
  it('sends what changed in one request', async () => {
    const bodies: Measurements[] = []
    const grid = setUp(async body => {
      bodies.push(body)
      return storedAnswer(body.items)
    })
    grid.change(type('2021', '58'))
    grid.change(type('2022', '66'))
    await grid.ring()
    expect(bodies.map(({ items }) => items.map(({ value }) => value))).toEqual([[58, 66]])
    expect(grid.state().cells.get('2022')).toMatchObject({ draft: null, savedAt: AT, seen: { value: 66 } })
  })

  it('sends corrections of one reason together and additions by themselves', async () => {
    const bodies: Measurements[] = []
    const grid = setUp(async body => {
      bodies.push(body)
      return storedAnswer(body.items, bodies.length * 10)
    })
    grid.change(type('2021', '58'))
    await grid.ring()
    grid.change(type('2021', '57'))
    grid.change(type('2022', '66'))
    grid.change(state => reasoned(state, ['2021'], { reason: 'Rättad körning', isShared: false }))
    await grid.ring()
    await grid.ring()
    expect(bodies.slice(1).map(({ reason, items }) => [reason, items.length])).toEqual([
      ['Rättad körning', 1],
      [undefined, 1],
    ])
  })

  it('asks no more about what had to be answered before it was stored', async () => {
    const warning = { code: 'outlier' as const, message: 'Ovanligt.', requiresComment: false }
    const flip = { code: 'flips_status' as const, message: 'Blir uppfyllt.', requiresComment: true }
    const grid = setUp(async ({ items }) => {
      const answer = storedAnswer(items)
      if (answer.kind !== 'stored') return answer
      return { ...answer, items: answer.items.map(item => ({ ...item, warnings: [flip, warning] })) }
    })
    grid.change(type('2021', '58'))
    await grid.ring()
    expect(grid.state().cells.get('2021')?.warnings).toEqual([warning])
  })

  it('tries again, ever more seldom, and at once when the network is back', async () => {
    let isUp = false
    const grid = setUp(async ({ items }) =>
      isUp ? storedAnswer(items) : { kind: 'none', retryAfterMs: null },
    )
    grid.change(type('2022', '66'))
    const delays = [await grid.ring(), await grid.ring(), await grid.ring(), await grid.ring()]
    expect(delays).toEqual([400, 1000, 2000, 4000])
    expect(grid.links.at(-1)).toBe('unreachable')
    grid.change(type('2021', '58'))
    expect(grid.timers).toHaveLength(1)
    isUp = true
    grid.sync.retry()
    await grid.ring()
    expect([...grid.state().cells.values()].map(({ seen }) => seen.value)).toEqual([58, 66, null])
    expect(grid.links.at(-1)).toBe('open')
  })

  it('does what the server says about when to come back', async () => {
    const grid = setUp(async () => ({ kind: 'none', retryAfterMs: 45_000 }))
    grid.change(type('2022', '66'))
    await grid.ring()
    expect(grid.timers.map(({ delayMs }) => delayMs)).toEqual([45_000])
  })

  it('takes no answer any more when it has been stopped', async () => {
    let answer = (_answer: Answer) => {}
    const grid = setUp(
      () =>
        new Promise(resolve => {
          answer = resolve
        }),
    )
    grid.change(type('2022', '66'))
    await grid.ring()
    grid.sync.stop()
    const before = grid.state()
    answer(storedAnswer([{ indicator: 'moten', period: '2022', value: 66, replaces: null }]))
    await grid.ring()
    expect(grid.state()).toBe(before)
    expect([grid.links, grid.timers]).toEqual([[], []])
  })

  it('keeps everything when the person is signed out, and sends it after a new sign-in', async () => {
    let isSignedIn = false
    const grid = setUp(async ({ items }) => (isSignedIn ? storedAnswer(items) : { kind: 'signed_out' }))
    grid.change(type('2022', '66'))
    await grid.ring()
    grid.change(type('2021', '58'))
    await grid.ring()
    expect(grid.links).toEqual(['signed_out'])
    isSignedIn = true
    grid.sync.retry()
    expect(grid.timers).toHaveLength(0)
    grid.sync.signedIn()
    await grid.ring()
    expect([...grid.state().cells.values()].map(({ draft }) => draft)).toEqual([null, null, null])
  })

  it('leaves what is refused with its cell and sends the rest', async () => {
    const grid = setUp(async ({ items }) => {
      const index = items.findIndex(({ value }) => value === 13)
      if (index < 0) return storedAnswer(items)
      const issues = [{ path: `items.${index}.value`, code: 'bad_value' as const, message: 'Inte 13.' }]
      return { kind: 'refused', code: 'validation_failed', detail: '', issues }
    })
    grid.change(type('2021', '13'))
    grid.change(type('2022', '66'))
    await grid.ring()
    await grid.ring()
    expect(grid.state().cells.get('2021')?.refusal).toEqual({ code: 'bad_value', message: 'Inte 13.' })
    expect(grid.state().cells.get('2022')?.seen.value).toBe(66)
  })

  it('finds the one that a refusal does not name', async () => {
    const grid = setUp(async ({ items }) =>
      items.some(({ value }) => value === 13)
        ? { kind: 'refused', code: 'example_needs_decision', detail: 'Fråga först.', issues: [] }
        : storedAnswer(items),
    )
    grid.change(type('2021', '58'))
    grid.change(type('2022', '13'))
    grid.change(type('2023', '66'))
    for (let turn = 0; turn < 5; turn++) await grid.ring()
    const cells = [...grid.state().cells.values()]
    expect(cells.map(({ refusal }) => refusal?.message)).toEqual([undefined, 'Fråga först.', undefined])
    expect(cells.map(({ seen }) => seen.value)).toEqual([58, null, 66])
  })
})

/** The server’s own rules for one cell: the same content changes nothing, another one must replace what is there. */
class Server {
  readonly cells = new Map<string, { id: number; value: number | null }>()
  #newestId = 0

  answer({ items }: Measurements): Answer {
    const conflicts = items.flatMap((item, index) => {
      const there = this.cells.get(item.period)
      if (!there || there.value === item.value || there.id === item.replaces) return []
      const { id: measurementId, value } = there
      return [{ index, theirs: { ...EMPTY_SEEN, measurementId, value, at: AT, by: 'Någon' } }]
    })
    if (conflicts.length > 0) return { kind: 'conflict', conflicts }
    const ids = items.map(item => this.store(item.period, item.value === null ? null : Number(item.value)))
    const answer = storedAnswer(items)
    if (answer.kind !== 'stored') return answer
    return {
      ...answer,
      items: answer.items.map((item, index) => ({ ...item, measurementId: ids[index] ?? 0 })),
    }
  }

  store(period: string, value: number | null): number {
    const there = this.cells.get(period)
    if (there?.value === value) return there.id
    this.#newestId += 1
    this.cells.set(period, { id: this.#newestId, value })
    return this.#newestId
  }
}

/** What an answer tells of the cells that it names. */
function valuesIn(answer: Answer, { items }: Measurements): [string, number | null][] {
  const told =
    answer.kind === 'stored'
      ? answer.items.map(({ value }, index) => ({ index, value }))
      : answer.kind === 'conflict'
        ? answer.conflicts.map(({ index, theirs }) => ({ index, value: theirs?.value ?? null }))
        : []
  return told.flatMap(({ index, value }) => {
    const period = items[index]?.period
    return period === undefined ? [] : [[period, value] as [string, number | null]]
  })
}

const happening = fc.record({
  kind: fc.constantFrom('type' as const, 'ring' as const, 'ring' as const, 'other' as const),
  key: fc.constantFrom(...KEYS),
  value: fc.integer({ min: 41, max: 49 }),
  /** What the network does to the requests from here on. */
  network: fc.constantFrom('works' as const, 'loses the question' as const, 'loses the answer' as const),
})

describe('With a network that loses questions and answers, and somebody else in the same cells', () => {
  it('every cell ends with the newest typed value, unless the person has been asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 25 }), async happenings => {
        const server = new Server()
        let network: 'works' | 'loses the question' | 'loses the answer' = 'works'
        const heard = new Map<string, number | null>()
        const grid = setUp(async body => {
          const answer = network === 'loses the question' ? null : server.answer(body)
          if (network === 'works' && answer) {
            for (const [period, value] of valuesIn(answer, body)) heard.set(period, value)
            return answer
          }
          for (const { period } of body.items) heard.delete(period)
          return { kind: 'none', retryAfterMs: null }
        })
        const newest = new Map<string, number>()
        for (const { kind, key, value, ...next } of happenings) {
          network = next.network
          if (kind === 'ring') await grid.ring()
          else if (kind === 'other') {
            server.store(key, value + 10)
            // What is stored already may be corrected by others.
            if (!grid.state().cells.get(key)?.draft) newest.delete(key)
          } else {
            // To write what the page surely shows is no entry: what others have stored meanwhile stays.
            if (heard.get(key) === value) newest.delete(key)
            else newest.set(key, value)
            grid.change(type(key, String(value)))
          }
        }
        network = 'works'
        // The person gives the reasons that are asked for, and wants what is typed here.
        for (let round = 0; round < 4; round++) {
          grid.sync.retry()
          for (let turn = 0; turn < 4; turn++) await grid.ring()
          for (const key of KEYS) {
            grid.change(state => keptOwn(state, key))
            grid.change(state => reasoned(state, [key], { reason: 'Rättat', isShared: false }))
          }
        }
        for (const [key, value] of newest) {
          const cell = grid.state().cells.get(key)
          expect(cell && shownEntry(cell, 'sv').text).toBe(String(value))
          expect(server.cells.get(key)?.value).toBe(value)
        }
      }),
      { numRuns: 1000 },
    )
  })
})
