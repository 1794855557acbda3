import { apiAddress } from './address.ts'
import { fetchAnswer } from './api.ts'

interface ListPage {
  items: unknown[]
  nextCursor: string | null
}

/** Fetches every page of a list as one: the first page's answer with the items of all. */
export async function fetchWholeList<List extends ListPage>(
  path: string,
  params: Record<string, string | undefined>,
  signal: AbortSignal,
): Promise<List> {
  const first = await fetchAnswer<List>(apiAddress(path, params), signal)
  const items = [...first.items]
  let cursor = first.nextCursor
  while (cursor !== null) {
    const page = await fetchAnswer<List>(apiAddress(path, { ...params, cursor }), signal)
    items.push(...page.items)
    cursor = page.nextCursor
  }
  return { ...first, items, nextCursor: null }
}
