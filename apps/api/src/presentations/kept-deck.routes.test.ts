import {
  DECK_LIMITS,
  type DraftDeck,
  type PresentationChange,
  presentationListSchema,
  presentationSchema,
  problemSchema,
} from '@malkoll/contracts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Make } from '../testing/make.ts'
import { createTestServer, type TestServer } from '../testing/server.ts'
import { emptyPerson } from '../users/user.queries.ts'

type Headers = Record<string, string>

const PATH = '/api/v1/presentations'

let server: TestServer
let make: Make
let maker: { id: number; headers: Headers }
let colleague: Headers
let elected: Headers
let inOtherCommittee: Headers
let committee: string
let target: string

beforeAll(async () => {
  server = await createTestServer()
  make = new Make(server.app.db)
  const person = await make.person({ name: 'Ebba Ek', function_title: 'HR-strateg', roles: ['analyst'] })
  maker = { id: person.id, headers: await make.signedIn('analyst', { personId: person.id }) }
  colleague = await make.signedIn('editor')
  const [own, other] = [await make.organisation(), await make.organisation()]
  committee = own.slug
  const [member, stranger] = [
    await make.person({ organisation_id: own.id, roles: ['elected'] }),
    await make.person({ organisation_id: other.id, roles: ['elected'] }),
  ]
  elected = await make.signedIn('elected', { personId: member.id })
  inOtherCommittee = await make.signedIn('elected', { personId: stranger.id })
  const series = await make.series()
  await make.measurement({ seriesId: series.id })
  const { id, slug } = await make.target({ series_id: series.id })
  await make.targetPeriod({ target_id: id })
  target = slug
})
afterAll(() => server.close())

function draft(title: string, slides: DraftDeck['slides'] = []): DraftDeck {
  const occasion = { name: 'Regiondagen', date: '2026-12-01' }
  return { title, occasion, language: 'sv', asOf: null, isDemo: false, slides }
}

function ask(method: 'GET' | 'DELETE', path: string, headers: Headers) {
  return server.app.inject({ method, url: `${PATH}${path}`, headers })
}

function put(slug: string, change: PresentationChange, headers = maker.headers) {
  return server.app.inject({ method: 'PUT', url: `${PATH}/${slug}`, headers, payload: change })
}

async function kept(slug: string, change: PresentationChange, headers = maker.headers) {
  const response = await put(slug, change, headers)
  expect(response.statusCode, response.body).toBe(200)
  return presentationSchema.parse(response.json())
}

async function listed(headers: Headers) {
  const response = await ask('GET', '', headers)
  expect(response.statusCode, response.body).toBe(200)
  return presentationListSchema.parse(response.json())
}

const codeOf = (response: { json(): unknown }) => problemSchema.parse(response.json()).code

describe('A deck on the server', () => {
  it('is kept as it is, half finished too, and counted up when it changes', async () => {
    const deck = draft('')
    const first = await kept('half', { replaces: null, deck })
    expect(first).toMatchObject({
      slug: 'half',
      version: 1,
      isOwn: true,
      maker: null,
      sharedWith: null,
      deck,
    })
    const section = { id: 'a', kind: 'section', title: '', text: '' } as const
    const changed = draft('Åtgärder', [section])
    expect(await kept('half', { replaces: 1, deck: changed })).toMatchObject({ version: 2, deck: changed })
    expect((await ask('GET', '/half', maker.headers)).json()).toMatchObject({ version: 2, deck: changed })
    const { presentations } = await listed(maker.headers)
    expect(presentations).toMatchObject([{ slug: 'half', title: 'Åtgärder', slides: 1 }])
  })

  it('has slides of different ids', async () => {
    const section = { id: 'a', kind: 'section', title: '', text: '' } as const
    const refused = await put('twins', { replaces: null, deck: draft('Två', [section, section]) })
    expect(refused.json()).toMatchObject({
      status: 400,
      errors: [{ path: 'deck.slides.1.id', code: 'duplicate_slide' }],
    })
  })

  it('is not overwritten by one made from an older version, whose maker gets the newer', async () => {
    await kept('twice', { replaces: null, deck: draft('Grund') })
    const newer = await kept('twice', { replaces: 1, deck: draft('Först') })
    const late = await put('twice', { replaces: 1, deck: draft('Sen') })
    expect(late.statusCode).toBe(412)
    expect(late.json()).toMatchObject({ code: 'lost_update', presentation: newer })
    const again = await put('twice', { replaces: null, deck: draft('Ny') })
    expect(again.json()).toMatchObject({ code: 'lost_update', presentation: { version: 2 } })
    expect((await ask('DELETE', '/twice?replaces=1', maker.headers)).statusCode).toBe(412)
    expect(await kept('twice', { replaces: 2, deck: draft('Sen') })).toMatchObject({ version: 3 })
  })

  it('is the person’s whose page sent it, and nobody’s who has signed in meanwhile in the same browser', async () => {
    const as = (person: number) => `?person=${person}`
    const change = { replaces: null, deck: draft('Mitt') }
    const answers = [
      await ask('GET', as(maker.id), colleague),
      await put(`whose${as(maker.id)}`, change, colleague),
      await put(`whose${as(maker.id)}`, change),
      await ask('DELETE', `/whose${as(maker.id + 1)}&replaces=1`, maker.headers),
      await ask('GET', as(maker.id), maker.headers),
      await ask('DELETE', `/whose${as(maker.id)}&replaces=1`, maker.headers),
    ]
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 200, 401, 200, 204])
  })

  it('sent once more after a lost answer changes nothing', async () => {
    const change = { replaces: null, deck: draft('En gång') }
    const first = await kept('retried', change)
    expect(await kept('retried', change)).toEqual(first)
  })

  it('lets exactly one of many that save at the same moment through', async () => {
    await kept('race', { replaces: null, deck: draft('Grund') })
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) => put('race', { replaces: 1, deck: draft(`Flik ${at}`) })),
    )
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, ...Array(7).fill(412)])
  })

  it('that is gone is not brought back by who edits it still, unless as a new one', async () => {
    await kept('gone', { replaces: null, deck: draft('Bort') })
    expect((await ask('DELETE', '/gone?replaces=1', maker.headers)).statusCode).toBe(204)
    const late = await put('gone', { replaces: 1, deck: draft('Kvar') })
    expect(late.json()).toMatchObject({ code: 'lost_update', presentation: null })
    expect(await kept('gone', { replaces: null, deck: draft('Kvar') })).toMatchObject({ version: 1 })
  })

  it('has room for sixty slides and no field beside its own', async () => {
    const slides = Array.from({ length: DECK_LIMITS.slides + 1 }, (_, at) => ({
      id: `s${at}`,
      kind: 'section' as const,
      title: '',
      text: '',
    }))
    expect((await put('long', { replaces: null, deck: draft('Lång', slides) })).statusCode).toBe(400)
    await kept('long', { replaces: null, deck: draft('Lång', slides.slice(1)) })
    const deck = { ...draft('Med mer'), script: 'x' }
    expect((await put('more', { replaces: null, deck })).statusCode).toBe(400)
  })

  it('has texts that can be stored', async () => {
    for (const sign of ['\0', '\ud800']) {
      const deck = draft(`A${sign}`, [{ id: 'a', kind: 'section', title: '', text: sign }])
      const response = await put('unstorable', { replaces: null, deck })
      const { code, errors } = problemSchema.parse(response.json())
      expect([code, errors.map(({ path }) => path)]).toEqual([
        'validation_failed',
        ['deck.title', 'deck.slides.0.text'],
      ])
    }
  })

  it('is not removed in a version that no deck can have', async () => {
    expect((await ask('DELETE', '/half?replaces=99999999999', maker.headers)).statusCode).toBe(400)
  })

  it('is one person’s when two take its name at the same moment', async () => {
    const change = { replaces: null, deck: draft('Samma namn') }
    const answers = await Promise.all([put('one-name', change), put('one-name', change, colleague)])
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 404])
  })

  it('is refused when its person keeps as many as there is room for', async () => {
    const person = await make.person()
    const headers = await make.signedIn('analyst', { personId: person.id })
    const values = Array.from({ length: DECK_LIMITS.decks }, (_, at) => ({
      slug: `full-${at}`,
      owner_id: person.id,
      deck: JSON.stringify(draft('Full')),
      created_at: '2026-11-22T08:00:00Z',
      updated_at: '2026-11-22T08:00:00Z',
    }))
    await server.app.db.insertInto('presentation').values(values).execute()
    const response = await put('one-more', { replaces: null, deck: draft('En till') }, headers)
    expect(response.statusCode).toBe(409)
    expect(response.json()).toMatchObject({ code: 'too_many_presentations' })
    await kept('full-7', { replaces: 1, deck: draft('Ändrad') }, headers)
  })

  it('goes with the person whose it is', async () => {
    const person = await make.person()
    const headers = await make.signedIn('analyst', { personId: person.id })
    await kept('left', { replaces: null, deck: draft('Kvar'), sharedWith: { kind: 'everybody' } }, headers)
    expect((await ask('GET', '/left', elected)).statusCode).toBe(200)
    await server.app.db.transaction().execute(trx => emptyPerson(trx, person.id, new Date()))
    expect((await ask('GET', '/left', elected)).statusCode).toBe(404)
  })
})

describe('A deck of somebody else', () => {
  it('is not there for anybody it is not shared with', async () => {
    await kept('private', { replaces: null, deck: draft('Mitt') })
    for (const headers of [colleague, elected, await make.signedIn('administrator')]) {
      const answers = [
        await ask('GET', '/private', headers),
        await ask('GET', '/private.pptx', headers),
        await ask('DELETE', '/private?replaces=1', headers),
        await put('private', { replaces: 1, deck: draft('Taget') }, headers),
      ]
      for (const answer of answers) {
        expect(answer.statusCode).toBe(404)
        expect(codeOf(answer)).toBe('unknown_presentation')
      }
    }
    expect((await ask('GET', '/private', maker.headers)).json()).toMatchObject({ version: 1 })
  })

  it('shared with a nämnd is read by its people alone, and changed by none of them', async () => {
    const sharedWith = { kind: 'organisation', slug: committee } as const
    const deck = draft('Till nämnden', [{ id: 'a', kind: 'section', title: 'Läget', text: '' }])
    const shared = await kept('committee', { replaces: null, deck, sharedWith })
    expect(shared.sharedWith).toEqual({ ...sharedWith, name: committee })
    const seen = (await listed(elected)).presentations.find(({ slug }) => slug === 'committee')
    expect(seen).toMatchObject({ isOwn: false, maker: 'HR-strateg', title: 'Till nämnden', slides: 1 })
    expect((await ask('GET', '/committee', elected)).json()).toMatchObject({ isOwn: false, deck })
    const changed = await put('committee', { replaces: 1, deck: draft('Taget') }, elected)
    expect([changed.statusCode, codeOf(changed)]).toEqual([403, 'not_your_presentation'])
    const removed = await ask('DELETE', '/committee?replaces=1', elected)
    expect([removed.statusCode, codeOf(removed)]).toEqual([403, 'not_your_presentation'])
    for (const headers of [inOtherCommittee, colleague])
      expect((await ask('GET', '/committee', headers)).statusCode).toBe(404)
    expect((await listed(maker.headers)).organisations.map(({ slug }) => slug)).toContain(committee)
  })

  it('shared with everybody names its maker to colleagues, and stays shared while it is edited', async () => {
    const sharedWith = { kind: 'everybody' } as const
    await kept('open', { replaces: null, deck: draft('Öppet'), sharedWith })
    const edited = await kept('open', { replaces: 1, deck: draft('Öppnare') })
    expect(edited.sharedWith).toEqual(sharedWith)
    expect((await ask('GET', '/open', colleague)).json()).toMatchObject({ maker: 'Ebba Ek' })
    expect((await ask('GET', '/open', inOtherCommittee)).json()).toMatchObject({ maker: 'HR-strateg' })
    await kept('open', { replaces: 2, deck: draft('Öppnare'), sharedWith: null })
    expect((await ask('GET', '/open', colleague)).statusCode).toBe(404)
  })

  it('may be shared with organisations that have people, in the order of the alphabet', async () => {
    for (const name_sv of ['Östra nämnden', 'Ärendenämnden', 'ålderdomsnämnden', 'Zebranämnden']) {
      const { id } = await make.organisation({ name_sv })
      await make.person({ organisation_id: id })
    }
    await make.organisation({ name_sv: 'Tomma nämnden' })
    const names = (await listed(maker.headers)).organisations.map(({ name }) => name)
    expect(names.filter(name => name.endsWith('nämnden'))).toEqual([
      'Zebranämnden',
      'ålderdomsnämnden',
      'Ärendenämnden',
      'Östra nämnden',
    ])
  })

  it('is shared with organisations that exist', async () => {
    const sharedWith = { kind: 'organisation', slug: 'ingen-namnd' } as const
    const response = await put('nowhere', { replaces: null, deck: draft('Vart'), sharedWith })
    expect(response.json().errors).toMatchObject([{ path: 'sharedWith.slug', code: 'unknown_organisation' }])
    expect((await ask('GET', '/nowhere', maker.headers)).statusCode).toBe(404)
  })
})

describe('The PowerPoint file of a kept deck', () => {
  it('is for whoever may read the deck, with names in the place of those that are missing', async () => {
    const slides: DraftDeck['slides'] = [
      { id: 'a', kind: 'section', title: ' ', text: '' },
      { id: 'b', kind: 'chart', name: 'Mått', chart: { kind: 'target', slug: target } },
    ]
    await kept('file', { replaces: null, deck: draft('', slides), sharedWith: { kind: 'everybody' } })
    for (const headers of [maker.headers, elected]) {
      const response = await ask('GET', '/file.pptx', headers)
      expect(response.statusCode, response.body.slice(0, 400)).toBe(200)
      expect(response.headers['content-type']).toContain('presentationml')
      expect(response.headers['content-disposition']).toContain('bilder-till-regiondagen-kand-')
      expect(response.headers['cache-control']).toBe('no-store')
      expect(response.rawPayload.subarray(0, 2).toString()).toBe('PK')
    }
    expect((await ask('GET', '/file.pptx', {})).statusCode).toBe(401)
  })

  it('is not made of nothing', async () => {
    await kept('empty', { replaces: null, deck: draft('Tomt') })
    const response = await ask('GET', '/empty.pptx', maker.headers)
    expect(response.json()).toMatchObject({ code: 'validation_failed', errors: [{ code: 'no_slides' }] })
  })
})
