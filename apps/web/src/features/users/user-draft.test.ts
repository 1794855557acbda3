import type { User } from '@malkoll/contracts'
import { describe, expect, it } from 'vitest'
import { canEnterNothing, changeOf, draftOf, EMPTY_USER, fitsSearch } from './user-draft.ts'

const USER: User = {
  id: 7,
  name: 'Ebba Nyström',
  email: 'ebba@exempel.se',
  function: 'HR-strateg',
  organisation: { slug: 'rufv', name: 'Regionala utvecklingsförvaltningen' },
  roles: ['analyst', 'editor'],
  indicators: [{ slug: 'friskvard', name: 'Friskvård' }],
  state: 'active',
  hasTotp: false,
  lastSeenAt: null,
  createdAt: '2026-11-01T08:00:00.000Z',
}

describe('A change of a user', () => {
  it('holds nothing when nothing is changed, whatever order the roles were ticked in', () => {
    expect(changeOf(USER, draftOf(USER))).toEqual({})
    expect(changeOf(USER, { ...draftOf(USER), roles: ['editor', 'analyst'] })).toEqual({})
  })

  it('holds only what differs', () => {
    expect(changeOf(USER, { ...draftOf(USER), roles: ['reviewer'], indicators: [] })).toEqual({
      roles: ['reviewer'],
      indicators: [],
    })
  })

  it('empties a function or an organisation that is taken away', () => {
    expect(changeOf(USER, { ...draftOf(USER), function: '  ' })).toEqual({ function: null })
    expect(changeOf(USER, { ...draftOf(USER), organisation: '' })).toEqual({ organisation: null })
  })
})

describe('The search among users', () => {
  it.each([
    'ebba',
    'NYSTRÖM',
    'exempel.se',
    'hr-strateg',
    'utvecklingsförv',
    'redaktör',
    'ebba handläggare',
    '',
  ])('finds by name, address, function, organisation and role: %j', asked => {
    expect(fitsSearch(USER, asked, 'sv')).toBe(true)
  })

  it('leaves others out', () => {
    expect(fitsSearch(USER, 'granskare', 'sv')).toBe(false)
  })
})

it('Whoever enters only values of one’s own mått enters nothing without one', () => {
  expect(canEnterNothing(EMPTY_USER)).toBe(true)
  expect(canEnterNothing({ ...EMPTY_USER, indicators: ['friskvard'] })).toBe(false)
  expect(canEnterNothing({ ...EMPTY_USER, roles: ['analyst', 'editor'] })).toBe(false)
  expect(canEnterNothing({ ...EMPTY_USER, roles: ['management'] })).toBe(false)
})
