import { describe, expect, it } from 'vitest'
import { type DeckDraft, finishDeck } from './deck-draft.ts'

const DRAFT: DeckDraft<string> = {
  title: ' Regiondagen ',
  occasion: { name: '', date: '' },
  language: 'sv',
  asOf: null,
  isDemo: false,
  slides: [],
}

describe('A finished deck', () => {
  it('has its texts without spaces around them, and nothing for empty words of a chart', () => {
    const { title, slides } = finishDeck({
      ...DRAFT,
      slides: [
        { id: 'a', kind: 'section', title: ' Hälsa ', text: ' text ' },
        { id: 'b', kind: 'chart', chart: 'friskvård', title: ' Egen ', notes: ' ' },
      ],
    })
    expect(title).toBe('Regiondagen')
    expect(slides).toEqual([
      { id: 'a', kind: 'section', title: 'Hälsa', text: 'text' },
      { id: 'b', kind: 'chart', chart: 'friskvård', title: 'Egen', notes: undefined },
    ])
  })

  it('has a name for what has none, in the language of its slides', () => {
    const section = { id: 'a', kind: 'section', title: ' ', text: '' } as const
    const nameless = { ...DRAFT, title: ' ', slides: [section] }
    expect(finishDeck(nameless)).toMatchObject({
      title: 'Bilder till Regiondagen',
      slides: [{ title: 'Avsnitt' }],
    })
    expect(finishDeck({ ...nameless, language: 'en' })).toMatchObject({
      title: 'Slides for the Region Day',
      slides: [{ title: 'Section' }],
    })
  })

  it('has an occasion with both name and day, or none', () => {
    const day = { name: ' Regiondagen ', date: '2026-11-25' }
    expect(finishDeck({ ...DRAFT, occasion: day }).occasion).toEqual({
      name: 'Regiondagen',
      date: '2026-11-25',
    })
    expect(finishDeck({ ...DRAFT, occasion: { ...day, name: ' ' } }).occasion).toBeNull()
    expect(finishDeck({ ...DRAFT, occasion: { ...day, date: '' } }).occasion).toBeNull()
  })
})
