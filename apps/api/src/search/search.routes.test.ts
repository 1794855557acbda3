import { searchResultSchema } from '@malkoll/contracts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withRevision } from '../db/revisions.ts'
import { ask, askRefused } from '../testing/ask.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'

describe('search', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await createTestServer({ seeds: true })
  })
  afterAll(() => server.close())

  const hits = async (q: string, query = '') => {
    const address = `/api/v1/search?q=${encodeURIComponent(q)}${query}`
    return (await ask(server.app, address, searchResultSchema)).items
  }
  const paths = async (q: string, query = '') => (await hits(q, query)).map(item => item.path)
  const FLYTTNETTO = '/indikatorer/net-migration-per-1000'

  test.each(['', '   ', 'x'.repeat(101)])('refuses to look for “%s”', async q => {
    const problem = await askRefused(server.app, `/api/v1/search?q=${encodeURIComponent(q)}`)
    expect(problem).toMatchObject({ status: 400, errors: [{ path: 'q', code: 'bad_search' }] })
    expect(problem.errors[0]?.message).toContain('1–100 tecken')
  })

  test('refuses to look for nothing, and parameters that it does not know', async () => {
    const problem = await askRefused(server.app, '/api/v1/search?kind=page')
    expect(problem.errors.map(issue => [issue.path, issue.code])).toEqual([
      ['q', 'bad_search'],
      ['kind', 'unknown_parameter'],
    ])
  })

  test('an earlier moment is looked through by the search words of now', async () => {
    const before = '&asOf=2024-12-31'
    await expect(paths('xylofoner', before)).resolves.toEqual([])
    await withRevision(
      server.app.db,
      { actor: 'test', kind: 'catalogue', reason: null },
      async (trx, revision) => {
        await trx
          .updateTable('indicator')
          .set({ search_terms: ['xylofoner'] })
          .where('slug', '=', 'hesa')
          .execute()
        server.app.answers.moveTo(revision)
      },
    )
    await expect(paths('xylofoner', before)).resolves.toEqual(['/indikatorer/hesa'])
  })

  test('“inflyttning” finds flyttnetto first, and says by which word', async () => {
    const [first] = await hits('inflyttning')
    expect(first).toMatchObject({
      kind: 'indicator',
      title: 'Flyttnetto per 1 000 invånare',
      matched: 'inflyttning',
      path: FLYTTNETTO,
    })
  })

  test.each(['inflytning', 'INFLYTTNIG', 'flytnetto', 'net migration', 'netto per'])(
    'forgives “%s”',
    async q => {
      expect(await paths(q)).toContain(FLYTTNETTO)
    },
  )

  test.each([
    ['vastervik', '/kommuner/0883'],
    ['MONSTERAS', '/kommuner/0861'],
    ['nybor', '/kommuner/0881'],
    ['Kalmar', '/kommuner/0880'],
    ['Torsås kommun', '/kommuner/0834'],
    ['arbetsloshet', '/indikatorer/unemployment-rate'],
    ['sjalvskattad halsa', '/indikatorer/self-rated-health'],
    ['fossilbränslefri', '/lanet/mal/fossilbranslefri-region'],
    ['stärkt konkurrenskraft', '/lanet/starkt-konkurrenskraft'],
    ['RUS', '/lanet'],
    ['budget', '/ar'],
    ['så bedömer vi', '/om'],
    ['kallor', '/om'],
    ['skärmläsare', '/tillganglighet'],
    ['sysselsetning', '/indikatorer/employment-rate'],
    ['klimatutslapp', '/indikatorer/greenhouse-gas-per-resident'],
    ['Kultur i hela länet', '/malvarden?mal=kultur-i-hela-lanet'],
  ])('“%s” leads to %s', async (q, path) => {
    expect((await paths(q))[0]).toBe(path)
  })

  test('the inside of a long word is found: “netto”', async () => {
    expect(await paths('netto')).toContain(FLYTTNETTO)
  })

  test('the names of the other language are found, and told in the reader’s', async () => {
    const [first] = await hits('Unemployment')
    expect(first).toMatchObject({ title: 'Arbetslöshet', matched: 'Unemployment' })
    const [english] = await hits('arbetslöshet', '&lang=en')
    expect(english).toMatchObject({ title: 'Unemployment', matched: 'Arbetslöshet' })
  })

  test('examples come marked, and after what is real', async () => {
    const found = await hits('kultur')
    const firstExample = found.findIndex(item => item.example)
    expect(firstExample).toBeGreaterThan(0)
    expect(found.slice(firstExample).every(item => item.example)).toBe(true)
    expect(found.filter(item => item.title.startsWith('Exempel: ') !== item.example)).toEqual([])
  })

  test('a real målvärde is found beside its measure', async () => {
    expect(await paths('friskvård')).toEqual(
      expect.arrayContaining(['/malvarden/friskvardsbidraget', '/indikatorer/friskvardsbidraget']),
    )
  })

  test('what is nowhere gives an empty list, and so do signs alone', async () => {
    expect(await hits('xyzzyplugh')).toEqual([])
    expect(await hits('<%>')).toEqual([])
  })

  test('only what was known at the moment asked about is found', async () => {
    expect(await paths('fossilbränslefri', '&asOf=2022-01-01')).toEqual([])
  })

  test('every hit leads to an address of its own', async () => {
    const found = await hits('hållbar')
    expect(new Set(found.map(item => item.path)).size).toBe(found.length)
  })
})
