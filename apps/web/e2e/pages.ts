/** Every kind of page, by its Swedish address. */
export const PAGES = [
  { name: 'board', path: '/' },
  { name: 'board without examples', path: '/?publicerat=1' },
  { name: 'målvärden', path: '/malvarden' },
  { name: 'målvärde', path: '/malvarden/friskvardsbidraget' },
  { name: 'method', path: '/om' },
] as const

export const MISSING_PAGE = '/finns-inte'
