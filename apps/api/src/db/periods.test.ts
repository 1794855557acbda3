import { parsePeriod } from '@malkoll/domain'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})

afterAll(() => database.close())

/** Those of the texts that the database takes for periods. */
async function acceptedBySql(texts: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ text: string }>`
    select text from unnest(${texts}::text[]) with ordinality as t (text, position)
    where is_period(text) order by position`.execute(database.db)
  return rows.map(row => row.text)
}

function acceptedByDomain(texts: readonly string[]): string[] {
  return texts.filter(text => parsePeriod(text) !== undefined)
}

const PERIODS = [
  '2022',
  '1000',
  '9999',
  '2022-S1',
  '2022-T3',
  '2022-Q4',
  '2022-12',
  '2022-05-31',
  '2024-02-29',
  '2000-02-29',
  '2019/2022',
  '2021/22',
  '1999/00',
  '2022-01/2022-08',
  '2022-01/..',
]

const NO_PERIODS = [
  '',
  ' 2022',
  '2022\n',
  '0999',
  '10000',
  '２０２２',
  '2022-S3',
  '2022-T0',
  '2022-Q5',
  '2022-q1',
  '2022-13',
  '2022-00',
  '2022-5',
  '2022-04-31',
  '2023-02-29',
  '1900-02-29',
  '2022-05-00',
  '2022/2022',
  '2022/2019',
  '2021/23',
  '2021/2',
  '9999/00',
  '2022-01/2022-12',
  '2022-01/2022-00',
  '2022-02/2022-08',
  '2022-01/2023-08',
  '2022-01/',
  '2022-02/..',
]

describe('is_period', () => {
  it('accepts every kind of period', async () => {
    await expect(acceptedBySql(PERIODS)).resolves.toEqual(PERIODS)
    expect(acceptedByDomain(PERIODS)).toEqual(PERIODS)
  })

  it('refuses what only looks like one', async () => {
    await expect(acceptedBySql(NO_PERIODS)).resolves.toEqual([])
    expect(acceptedByDomain(NO_PERIODS)).toEqual([])
  })

  it('accepts exactly what the domain accepts, whatever the text', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        '-',
        '/',
        '-S',
        '-T',
        '-Q',
        '-01/',
        '..',
        '-01',
        '-02',
        '-29',
        '/2022',
        '/22',
        '-02-29',
      ),
      fc.integer({ min: 0, max: 99 }).map(number => String(number).padStart(2, '0')),
      fc.integer({ min: 990, max: 10_010 }).map(String),
      fc.integer({ min: 1890, max: 2110 }).map(String),
    )
    const text = fc.array(part, { minLength: 1, maxLength: 5 }).map(parts => parts.join(''))
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 500, maxLength: 500 }), async texts => {
        await expect(acceptedBySql(texts)).resolves.toEqual(acceptedByDomain(texts))
      }),
      { numRuns: 30 },
    )
  })

  it('agrees with the domain on every day of a leap year, a common year and a turn of the century', async () => {
    const days = [1900, 2000, 2023, 2024].flatMap(year =>
      Array.from({ length: 13 * 33 }, (_, index) => {
        const [month, day] = [Math.floor(index / 33), index % 33].map(number =>
          String(number).padStart(2, '0'),
        )
        return `${year}-${month}-${day}`
      }),
    )
    const accepted = await acceptedBySql(days)
    expect(accepted).toHaveLength(365 + 366 + 365 + 366)
    expect(accepted).toEqual(acceptedByDomain(days))
  })
})
