import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { withRevision } from '../db/revisions.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { type GivenMeasurement, Make, measurementInput } from '../testing/make.ts'
import { recordMeasurements } from './measurement.service.ts'

let database: TestDatabase
let make: Make
let seriesId: number

beforeAll(async () => {
  database = await createTestDatabase()
  make = new Make(database.db)
})

afterAll(() => database.close())

function record(...items: GivenMeasurement[]) {
  return withRevision(database.db, { actor: 'test', kind: 'measurements', reason: null }, (trx, revision) =>
    recordMeasurements(
      trx,
      revision,
      items.map(item => measurementInput({ seriesId, ...item })),
    ),
  )
}

function versions() {
  return database.db
    .selectFrom('measurement')
    .selectAll()
    .where('series_id', '=', seriesId)
    .orderBy('period')
    .orderBy('known_from')
    .execute()
}

describe('recordMeasurements', () => {
  beforeAll(async () => {
    seriesId = (await make.series()).id
  })

  it('adds values and reasons for none to empty cells', async () => {
    const changes = await record({ period: '2021', value: 0 }, { period: '2022', missing: 'confidential' })
    expect(changes).toEqual({ added: 2, corrected: 0, unchanged: 0 })
    await expect(versions()).resolves.toMatchObject([
      { period: '2021', value: 0, missing: null, known_to: null },
      { period: '2022', value: null, missing: 'confidential', known_to: null },
    ])
  })

  it('keeps everything that is said of a value', async () => {
    seriesId = (await make.series()).id
    const { id: sourceId } = await make.source()
    await record({
      period: '2019/2022',
      value: 70.125,
      qualifier: 'about',
      flags: ['preliminary', 'estimated'],
      margin: 1.5,
      n: 3215,
      noteSv: 'Urvalet är utökat, "i länet"',
      noteEn: 'The sample, {enlarged}\\',
      reason: 'First reading',
      sourceId,
    })
    await expect(versions()).resolves.toMatchObject([
      {
        value: 70.125,
        qualifier: 'about',
        flags: ['preliminary', 'estimated'],
        margin: 1.5,
        n: 3215,
        note_sv: 'Urvalet är utökat, "i länet"',
        note_en: 'The sample, {enlarged}\\',
        reason: 'First reading',
        source_id: sourceId,
      },
    ])
  })

  it('does nothing for nothing', async () => {
    await expect(record()).resolves.toEqual({ added: 0, corrected: 0, unchanged: 0 })
  })

  it('takes more than one batch at a time', async () => {
    seriesId = (await make.series()).id
    const days = Array.from({ length: 20_500 }, (_, index) =>
      new Date(Date.UTC(1960, 0, 1 + index)).toISOString().slice(0, 10),
    )
    const items = days.map((period, value) => ({ period, value }))
    await expect(record(...items)).resolves.toEqual({ added: 20_500, corrected: 0, unchanged: 0 })
    const corrected = items.map(item => ({ ...item, value: item.value % 2, reason: 'Parity' }))
    await expect(record(...corrected)).resolves.toEqual({ added: 0, corrected: 20_498, unchanged: 2 })
  })
})

describe('A correction', () => {
  beforeAll(async () => {
    seriesId = (await make.series()).id
    await record({ period: '2022', value: 66 })
  })

  it('without a reason is refused, and nothing of the whole is stored', async () => {
    const refused = record({ period: '2023', value: 70 }, { period: '2022', value: 67 })
    await expect(refused).rejects.toMatchObject({
      code: 'correction_needs_reason',
      cells: [{ seriesId, period: '2022' }],
    })
    await expect(versions()).resolves.toHaveLength(1)
  })

  it('closes the older version and keeps it', async () => {
    const changes = await record({ period: '2022', value: 67, reason: 'Misread' })
    expect(changes).toEqual({ added: 0, corrected: 1, unchanged: 0 })
    const [older, newer] = await versions()
    expect(older).toMatchObject({ value: 66, known_to: newer?.known_from })
    expect(newer).toMatchObject({ value: 67, reason: 'Misread', known_to: null })
  })

  it('to what the cell already says changes nothing, with or without a reason', async () => {
    const before = await versions()
    await expect(record({ period: '2022', value: 67 })).resolves.toMatchObject({ unchanged: 1 })
    await expect(record({ period: '2022', value: 67, reason: 'Again' })).resolves.toMatchObject({
      unchanged: 1,
    })
    await expect(versions()).resolves.toEqual(before)
  })

  it.each<[string, GivenMeasurement]>([
    ['a flag', { flags: ['revised', 'computed'] }],
    ['one flag fewer', { flags: ['computed'] }],
    ['a margin', { margin: 1 }],
    ['a number of answers', { n: 10 }],
    ['a qualifier', { qualifier: 'about' }],
    ['a note', { noteSv: 'Ny' }],
    ['a reason for no value', { missing: 'withdrawn' }],
  ])('may be of %s', async (_, change) => {
    const changes = await record({ period: '2022', value: 67, ...change, reason: 'Completed' })
    expect(changes).toMatchObject({ corrected: 1 })
  })

  it('is not made of the same flags in another order', async () => {
    await record({ period: '2020', flags: ['revised', 'computed'] })
    await expect(record({ period: '2020', flags: ['computed', 'revised'] })).resolves.toMatchObject({
      unchanged: 1,
    })
  })

  it('of a cell that is given twice is refused', async () => {
    const item = { period: '2030', value: 1 }
    await expect(record(item, item)).rejects.toMatchObject({
      code: 'duplicate_cell',
      cells: [{ seriesId, period: '2030' }],
    })
  })
})
