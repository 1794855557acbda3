import type { Role } from '@malkoll/domain'

interface KindOfPage {
  name: string
  path: string
  /** Who has to be signed in to see it. */
  as?: Role
}

/** Every kind of page, by its Swedish address. */
export const PAGES: readonly KindOfPage[] = [
  { name: 'board', path: '/' },
  { name: 'board without examples', path: '/?publicerat=1' },
  { name: 'målvärden', path: '/malvarden' },
  { name: 'målvärde', path: '/malvarden/friskvardsbidraget' },
  { name: 'målvärde on another day', path: '/malvarden/friskvardsbidraget?asOf=2023-01-31' },
  { name: 'indicators', path: '/indikatorer' },
  { name: 'indicator as a map', path: '/indikatorer/net-migration-per-1000' },
  { name: 'indicator as lines', path: '/indikatorer/net-migration-per-1000?form=linje&kommun=08,0880,0885' },
  { name: 'indicator of all places', path: '/indikatorer/post-secondary-education?form=linje' },
  {
    name: 'indicator of women and men as bars',
    path: '/indikatorer/post-secondary-education?form=staplar&kommun=0880,0821&grupp=kvinnor,man',
  },
  { name: 'place', path: '/kommuner/0821' },
  { name: 'strategy', path: '/lanet' },
  { name: 'area', path: '/lanet/hallbar-samhallsplanering' },
  { name: 'goal', path: '/lanet/mal/god-tillgang-till-valutbildad-arbetskraft' },
  { name: 'year', path: '/ar/2022' },
  { name: 'search', path: '/sok' },
  { name: 'search with hits', path: '/sok?q=inflyttning' },
  { name: 'history of a value', path: '/historik?indicator=friskvardsbidraget&period=2021' },
  { name: 'choice of a value', path: '/historik?indicator=net-migration-per-1000' },
  { name: 'changes', path: '/andringar?since=2023-01-30' },
  { name: 'method', path: '/om' },
  { name: 'accessibility', path: '/tillganglighet' },
  { name: 'own deck', path: '/bildspel' },
  { name: 'sign-in', path: '/logga-in' },
  { name: 'signed out', path: '/konto' },
  { name: 'not allowed', path: '/anvandare', as: 'analyst' },
  { name: 'account', path: '/konto', as: 'analyst' },
  { name: 'users', path: '/anvandare', as: 'administrator' },
  { name: 'entry', path: '/inmatning', as: 'analyst' },
]

/** Each address once, whoever sees it. */
export const PAGE_PATHS: readonly string[] = [...new Set(PAGES.map(({ path }) => path))]

export const MISSING_PAGE = '/finns-inte'
