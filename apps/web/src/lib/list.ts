import { apiAddress } from './address.ts'
import { fetchAnswer } from './api.ts'

interface ListPage {
  /** The state of the database that the page is of. */
  revision: number
  items: unknown[]
  nextCursor: string | null
}

const MOST_TRIES = 5

/**
 * Fetches every page of a list as one: the first page's answer with the items of all. When something is stored between
 * two pages, all are fetched anew; while it goes on and on, the list is of more than one state.
 */
export async function fetchWholeList<List extends ListPage>(
  path: string,
  params: Record<string, string | undefined>,
  signal: AbortSignal,
): Promise<List> {
  const fetchPage = (cursor?: string) => fetchAnswer<List>(apiAddress(path, { ...params, cursor }), signal)
  for (let tries = 1; ; tries++) {
    const first = await fetchPage()
    const rest = await fetchRest(first, fetchPage)
    const isOfOneState = rest.every(({ revision }) => revision === first.revision)
    if (!isOfOneState && tries < MOST_TRIES) continue
    return { ...first, items: [first, ...rest].flatMap(({ items }) => items), nextCursor: null }
  }
}

async function fetchRest<List extends ListPage>(
  first: List,
  fetchPage: (cursor: string) => Promise<List>,
): Promise<List[]> {
  const rest: List[] = []
  let cursor = first.nextCursor
  while (cursor !== null) {
    const page = await fetchPage(cursor)
    rest.push(page)
    cursor = page.nextCursor
  }
  return rest
}
