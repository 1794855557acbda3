import { expect, test } from 'vitest'
import { addDeck, emptyDeck } from './deck.ts'
import { readDeckFile, readShelf, writeDeckFile, writeShelf } from './deck-reading.ts'
import { createDeckStore, type DeckStorage } from './deck-store.ts'

/** What a browser keeps, for as many tabs as ask. */
function memory(text: string | null = null): DeckStorage & { text: string | null; aside: string[] } {
  return {
    text,
    aside: [],
    read() {
      return this.text
    },
    write(next) {
      this.text = next
      return true
    },
    setAside(broken) {
      this.aside.push(broken)
    },
  }
}

const nothingKept: DeckStorage = { read: () => null, write: () => false, setAside: () => undefined }

const put = (id: string) => (shelf: Parameters<typeof addDeck>[0]) => addDeck(shelf, emptyDeck(id, id, 'sv'))
const titlesOf = (store: ReturnType<typeof createDeckStore>) =>
  store.read().shelf.decks.map(({ title }) => title)

const DECK = {
  ...emptyDeck('d1', 'Regiondagen', 'en'),
  asOf: '2026-11-22T04:00:00.000Z',
  slides: [
    { id: 's1', kind: 'section', title: 'Del', text: '' },
    {
      id: 's2',
      kind: 'chart',
      name: 'Flyttnetto',
      title: 'Egen',
      chart: { kind: 'indicator', slug: 'net-migration', form: 'bar', period: '2022', geographies: ['0880'] },
    },
  ],
}

test('a deck is there again when the page is opened anew', () => {
  const storage = memory()
  createDeckStore(storage).change(put('a'))
  expect(titlesOf(createDeckStore(storage))).toEqual(['a'])
})

test('two tabs that write in turn lose nothing of each other', () => {
  const storage = memory()
  const [one, other] = [createDeckStore(storage), createDeckStore(storage)]
  one.change(put('a'))
  other.change(put('b'))
  one.change(put('c'))
  other.refresh()
  expect(titlesOf(one)).toEqual(['a', 'b', 'c'])
  expect(titlesOf(other)).toEqual(['a', 'b', 'c'])
})

test('the way back of a tab ends where another has written', () => {
  const storage = memory()
  const [one, other] = [createDeckStore(storage), createDeckStore(storage)]
  one.change(put('a'))
  other.change(put('b'))
  one.undo()
  expect(titlesOf(one)).toEqual(['a', 'b'])
  expect(one.read().canUndo).toBe(false)
})

test('where nothing is kept the deck works, and the store says so', () => {
  const store = createDeckStore(nothingKept)
  store.change(put('a'))
  store.change(put('b'))
  store.undo()
  expect(titlesOf(store)).toEqual(['a'])
  expect(store.read().isKept).toBe(false)
})

test.each(['{', '[]', 'null', '{"version":2,"decks":[]}', '{"version":1,"decks":[{"id":7}]}'])(
  'the stored text %s is put away, and an empty shelf takes its place',
  broken => {
    const storage = memory(broken)
    const store = createDeckStore(storage)
    expect(store.read()).toMatchObject({ hadBroken: true, shelf: { decks: [] } })
    store.change(put('a'))
    expect(storage.aside).toEqual([broken])
    expect(titlesOf(createDeckStore(storage))).toEqual(['a'])
  },
)

test('what is written is read as the same', () => {
  const shelf = readShelf(JSON.stringify({ version: 1, decks: [DECK], chosen: 'd1' }))
  expect(shelf?.decks[0]).toEqual(DECK)
  expect(shelf && readShelf(writeShelf(shelf))).toEqual(shelf)
  expect(shelf?.decks[0] && readDeckFile(writeDeckFile(shelf.decks[0]))).toEqual(DECK)
})

test('what cannot be read of a deck is left out, and the rest is kept', () => {
  const chart = { kind: 'target', slug: '../secret' }
  const slides = [
    ...DECK.slides,
    { id: 's3', kind: 'chart', chart },
    { id: 's1', kind: 'section' },
    'x',
    null,
  ]
  const read = readShelf(
    JSON.stringify({ version: 1, decks: [{ ...DECK, slides, asOf: 'i går', language: 'de' }], chosen: 'd1' }),
  )
  expect(read?.decks[0]?.slides.map(({ id }) => id)).toEqual(['s1', 's2'])
  expect(read?.decks[0]).toMatchObject({ asOf: null, language: 'sv' })
})

test('a file that is no deck is no deck', () => {
  for (const text of ['', '{}', '{"version":1}', '{"version":9,"deck":{}}', 'PK']) {
    expect(readDeckFile(text)).toBeUndefined()
  }
})
