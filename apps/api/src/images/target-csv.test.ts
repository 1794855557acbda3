import type { Target, TargetRow } from '@malkoll/contracts'
import { beforeAll, describe, expect, it } from 'vitest'
import { createTestServer } from '../testing/server.ts'
import { targetCsv } from './target-csv.ts'

let target: Target

beforeAll(async () => {
  const server = await createTestServer({ seeds: true })
  target = (await server.app.inject({ url: '/api/v1/targets/friskvardsbidraget?lang=sv' })).json()
  await server.close()
})

function rowsOf(csv: string): Record<string, string | undefined>[] {
  const [titles = '', ...lines] = csv.slice(1).trimEnd().split('\r\n')
  const names = titles.split(';')
  return lines.map(line => {
    const cells = line.split(';')
    return Object.fromEntries(names.map((name, i) => [name, cells[i]]))
  })
}

const SWEDISH = { language: 'sv', askedAsOf: null } as const

function withLatest(change: Partial<TargetRow>): Target {
  return { ...target, rows: target.rows.map((row, i) => (i === 0 ? { ...row, ...change } : row)) }
}

function withOutcome(change: Partial<NonNullable<TargetRow['outcome']>>): Target {
  const outcome = target.rows[0]?.outcome
  if (!outcome) throw new Error('The latest row has no outcome')
  return withLatest({ outcome: { ...outcome, ...change } })
}

describe('the table of a målvärde', () => {
  it('says the day it is known at, and the time of a moment that was asked about', () => {
    const asOf = '2023-06-30T12:05:00.000Z'
    const knownOf = (askedAsOf: string | null) =>
      rowsOf(targetCsv({ ...target, asOf }, { language: 'sv', askedAsOf }))[0]?.['Uppgifter kända']
    expect(knownOf(null)).toBe('2023-06-30')
    expect(knownOf('2023-06-30')).toBe('2023-06-30')
    expect(knownOf('2023-06-30T14:05:00+02:00')).toBe('2023-06-30 14:05')
  })

  it('has a row per period, oldest first, with outcome and målvärde as plain numbers', () => {
    const rows = rowsOf(targetCsv(target, SWEDISH))
    expect(rows.map(row => [row.Period, row.Utfall, row.Villkor, row.Målvärde, row.Status])).toEqual([
      ['2020', '48', 'minst', '50', 'Ej uppfyllt'],
      ['2021', '58', 'minst', '50', 'Uppfyllt'],
      ['2022', '66', 'minst', '50', 'Uppfyllt'],
    ])
  })

  it('says source, since when it is known, assumption and whether it is an example', () => {
    const [row] = rowsOf(targetCsv(target, SWEDISH))
    expect(row).toMatchObject({ Exempel: 'nej', 'Känd från': '2023-01-31', 'Antaget datum': 'ja' })
    expect(row?.Källa).toContain('presentation av 2022')
    expect(row?.Antagande).toContain('antagande')
  })

  it('begins with a byte order mark and has the header of its language', () => {
    expect(targetCsv(target, SWEDISH).startsWith('\ufeffMått;Period;Utfall;')).toBe(true)
    expect(
      targetCsv(target, { language: 'en', askedAsOf: null }).startsWith('\ufeffMeasure;Period;Outcome;'),
    ).toBe(true)
  })

  it('writes a decimal comma and a minus that spreadsheets read as a number', () => {
    expect(rowsOf(targetCsv(withOutcome({ value: -1250.5 }), SWEDISH)).at(-1)?.Utfall).toBe('-1250,5')
  })

  it('guards a text that a spreadsheet would run as a formula', () => {
    for (const text of ['=1+1', '+46', '-5', '@sum']) {
      expect(rowsOf(targetCsv({ ...target, name: text }, SWEDISH))[0]?.Mått).toBe(`'${text}`)
    }
  })

  it('says what 1 and 0 mean where something is to be done', () => {
    const [first] = target.rows
    if (!first) throw new Error('The målvärde has no rows')
    const rows = rowsOf(targetCsv(withLatest({ target: { ...first.target, comparator: 'done' } }), SWEDISH))
    expect(rows.map(row => row.Enhet)).toEqual(['procent', 'procent', 'genomfört (1) eller inte (0)'])
  })

  it('quotes a text that holds a semicolon or a quote', () => {
    expect(targetCsv({ ...target, name: 'Andel; "kvot"' }, SWEDISH)).toContain('"Andel; ""kvot""";2020')
  })

  it('leaves a missing value empty and says why', () => {
    const [, , row] = rowsOf(targetCsv(withOutcome({ value: null, missing: 'confidential' }), SWEDISH))
    expect(row).toMatchObject({ Utfall: '', 'Saknas därför att': 'Sekretess' })
  })

  it('lists the flags of a value', () => {
    expect(targetCsv(withOutcome({ flags: ['preliminary', 'computed'] }), SWEDISH)).toContain(
      'Preliminär, Beräknad',
    )
  })
})
