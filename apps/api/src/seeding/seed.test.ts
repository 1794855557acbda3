import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { withRevision } from '../db/revisions.ts'
import { recordMeasurements } from '../measurements/measurement.service.ts'
import { createTestDatabase, type TestDatabase } from '../testing/database.ts'
import { Make, measurementInput } from '../testing/make.ts'
import { loadSeeds } from './seed.ts'
import { SeedError } from './seed-error.ts'

const SEEDS = fileURLToPath(new URL('../../../../seeds', import.meta.url))

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase({ seeds: true })
})
afterAll(() => database.close())

async function copySeeds(): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'malkoll-seeds-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await cp(SEEDS, folder, { recursive: true })
  return ['reference', 'kalmar'].map(name => join(folder, name))
}

async function replaceInFile(path: string, from: string, to: string): Promise<void> {
  const content = await readFile(path, 'utf8')
  expect(content).toContain(from)
  await writeFile(path, content.replace(from, to))
}

function load(folders: string[], target = database): Promise<string[]> {
  return loadSeeds(target.db, { folders, now: new Date('2026-12-01T08:00:00Z') })
}

async function countRevisions(): Promise<number> {
  const { count } = await database.db
    .selectFrom('revision')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

test('loading the same files again changes nothing', async () => {
  const before = await countRevisions()
  expect(await load(await copySeeds())).toEqual([])
  expect(await countRevisions()).toBe(before)
})

test('a text that only people read is no change', async () => {
  const [reference = '', kalmar = ''] = await copySeeds()
  await replaceInFile(
    join(kalmar, 'assignments.json'),
    'Uppdragen i Regionplanen',
    'Alla uppdrag i Regionplanen',
  )
  expect(await load([reference, kalmar])).toEqual([])
})

test('a changed file corrects values with a reason and leaves what was known before', async () => {
  const own = await createTestDatabase({ seeds: true })
  onTestFinished(() => own.close())
  const [reference = '', kalmar = ''] = await copySeeds()
  await replaceInFile(
    join(kalmar, 'series/presentation-2022.json'),
    '"period": "2021", "value": 58',
    '"period": "2021", "value": 57',
  )
  await replaceInFile(join(kalmar, 'assignments.json'), '"state": "to_be_reported"', '"state": "reported"')
  await replaceInFile(join(kalmar, 'sources.json'), 'presentation av 2022"', 'presentation av året 2022"')

  expect(await load([reference, kalmar], own)).toEqual(['presentation-2022'])

  const versions = await sql<{ value: number; reason: string | null; isCurrent: boolean; at: string }>`
    select value, measurement.reason, known_to is null as "isCurrent", revision.at
    from measurement
    join revision on revision.id = measurement.known_from
    join series on series.id = measurement.series_id
    join indicator on indicator.id = series.indicator_id
    where indicator.slug = 'friskvardsbidraget' and period = '2021' order by measurement.known_from`.execute(
    own.db,
  )
  expect(versions.rows).toEqual([
    { value: 58, reason: null, isCurrent: false, at: '2023-01-31T11:00:00.000Z' },
    {
      value: 57,
      reason: 'Ändrade utgångsdata. Förvaltningens presentation av 2022: mål, målvärden, uppdrag och budget.',
      isCurrent: true,
      at: '2026-12-01T08:00:00.000Z',
    },
  ])
  const corrected = await sql<{ corrections: number; lines: number; title: string }>`
    select (select count(*) from measurement where known_to is not null) as corrections,
      (select count(*) from assignment) as lines,
      (select title from source where slug = 'presentation-2022') as title`.execute(own.db)
  expect(corrected.rows).toEqual([
    { corrections: 1, lines: 8, title: 'Regionala utvecklingsförvaltningens presentation av året 2022' },
  ])
})

test('a changed file leaves what a person has stored, and names it', async () => {
  const own = await createTestDatabase({ seeds: true })
  onTestFinished(() => own.close())
  const { id: actorId } = await new Make(own.db).person()
  const cell = await own.db
    .selectFrom('measurement as m')
    .innerJoin('series as s', 's.id', 'm.series_id')
    .innerJoin('indicator as i', 'i.id', 's.indicator_id')
    .select('m.series_id as seriesId')
    .where('i.slug', '=', 'friskvardsbidraget')
    .executeTakeFirstOrThrow()
  const facts = { actor: 'analyst', actorId, kind: 'measurements', reason: 'Rättad körning' }
  await withRevision(own.db, facts, async (trx, revision) => {
    const corrected = measurementInput({ ...cell, period: '2021', value: 57.5, reason: facts.reason })
    await recordMeasurements(trx, revision, [corrected])
    await sql`
      update target_period set known_to = ${revision} from target
      where target.id = target_id and slug = 'exempel-gemensamma-natverksmoten' and known_to is null`.execute(
      trx,
    )
  })
  const [reference = '', kalmar = ''] = await copySeeds()
  const series = join(kalmar, 'series/presentation-2022.json')
  await replaceInFile(series, '"period": "2021", "value": 58', '"period": "2021", "value": 57')
  await replaceInFile(series, '"period": "2022", "value": 66', '"period": "2022", "value": 67')
  await replaceInFile(join(kalmar, 'targets/examples.json'), '"value": 40', '"value": 41')

  const left: string[] = []
  const options = { folders: [reference, kalmar], now: new Date('2026-12-01T08:00:00Z') }
  await loadSeeds(own.db, { ...options, onLeft: names => left.push(...names) })

  expect(left).toEqual([
    'friskvardsbidraget regionala-utvecklingsforvaltningen total 2021',
    'exempel-gemensamma-natverksmoten 2022',
  ])
  const { rows } = await sql<{ period: string; value: number }>`
    select period, value from measurement where series_id = ${cell.seriesId} and known_to is null
    order by period`.execute(own.db)
  expect(rows.map(({ period, value }) => [period, value])).toEqual([
    ['2020', 48],
    ['2021', 57.5],
    ['2022', 67],
  ])
  const shown = await sql<{ count: number }>`
    select count(*) from target_period join target on target.id = target_id
    where slug = 'exempel-gemensamma-natverksmoten' and known_to is null`.execute(own.db)
  expect(shown.rows).toEqual([{ count: 0 }])
})

test('what is taken out of a list in a file is taken out of it in the database', async () => {
  const own = await createTestDatabase({ seeds: true })
  onTestFinished(() => own.close())
  const [reference = '', kalmar = ''] = await copySeeds()
  await replaceInFile(join(kalmar, 'objectives/rus-version-2.json'), '[3, 4, 10]', '[3, 10]')

  expect(await load([reference, kalmar], own)).toEqual(['strategy-update-2022'])

  const { rows } = await sql<{ goal: number }>`
    select goal from objective_agenda join objective on objective.id = objective_id
    where slug = 'god-miljo-for-barn-och-unga' order by goal`.execute(own.db)
  expect(rows).toEqual([{ goal: 3 }, { goal: 10 }])
})

test('two processes that load at once make each step once', async () => {
  const own = await createTestDatabase()
  onTestFinished(() => own.close())
  const folders = ['reference', 'kalmar'].map(name => join(SEEDS, name))
  const loaded = await Promise.all([load(folders, own), load(folders, own)])
  const steps = await own.db.selectFrom('revision').select('reason').execute()
  expect(steps).toHaveLength(8)
  expect(loaded.flat()).toHaveLength(8)
})

test('one message names every problem with its file and place, and nothing is written', async () => {
  const [reference = '', kalmar = ''] = await copySeeds()
  await writeFile(join(kalmar, 'comparisons.json'), '{ "items": [')
  await replaceInFile(join(kalmar, 'assignments.json'), '"state": "reported"', '"state": "klart"')
  await replaceInFile(join(kalmar, 'series/presentation-2022.json'), '"period": "2020"', '"period": "20-20"')
  await replaceInFile(join(kalmar, 'indicators/examples.json'), '"Exempel: Utbildade', '"Utbildade')
  await replaceInFile(join(kalmar, 'indicators/measures.json'), '{fraction} use', '{share} use')
  await replaceInFile(join(kalmar, 'municipal-series/mean-age.json'), '"0821": [', '"0821": [1, ')
  await mkdir(join(kalmar, 'rumours'))
  await writeFile(join(kalmar, 'rumours/one.json'), '{}')
  const before = await countRevisions()

  const error = await load([reference, kalmar]).catch(reason => reason)

  expect(error).toBeInstanceOf(SeedError)
  const lines = String(error.message).split('\n')
  expect(lines[0]).toBe('The seed files cannot be loaded:')
  expect(lines.slice(1).map(line => line.replace(/: .*/, ''))).toEqual([
    '- kalmar/assignments.json items.0.state',
    '- kalmar/comparisons.json',
    '- kalmar/indicators/examples.json items.0.name',
    '- kalmar/indicators/measures.json items.0.headlineTemplate.en',
    '- kalmar/municipal-series/mean-age.json values.0821',
    '- kalmar/rumours/one.json',
    '- kalmar/series/presentation-2022.json items.0.points.0.period',
  ])
  expect(await countRevisions()).toBe(before)
})

test('a reference to something unknown, or known only later, is a problem of its place', async () => {
  const [reference = '', kalmar = ''] = await copySeeds()
  await replaceInFile(
    join(kalmar, 'comparisons.json'),
    '"source": "pressmeddelande-2022-11-16"',
    '"source": "presentation-2022"',
  )
  await replaceInFile(
    join(kalmar, 'targets/examples.json'),
    '"objective": "halsa-och-valbefinnande"',
    '"objective": "okand"',
  )
  await expect(load([reference, kalmar])).rejects.toThrow(
    [
      'The seed files cannot be loaded:',
      '- kalmar/comparisons.json items.0: source presentation-2022 becomes known later, in presentation-2022',
      '- kalmar/targets/examples.json items.0: there is no objective okand',
    ].join('\n'),
  )
})

test('no file holds a mail address or a telephone number', async () => {
  const files = (await readdir(SEEDS, { recursive: true })).filter(path => path.endsWith('.json'))
  const texts = await Promise.all(files.map(path => readFile(join(SEEDS, path), 'utf8')))
  const contact = /[\w.]+@[\w.]+|\b0\d{1,3}-\d{2,3} ?\d{2}|\+46/
  expect(files.filter((_, index) => contact.test(texts[index] ?? ''))).toEqual([])
  expect(files.length).toBeGreaterThan(40)
})
