/**
 * The address of an API answer. Parameters are sorted by name and empty ones left out, so that the same
 * question always has the same address: it is also the query key and the key of the server's first answers.
 */
export function apiAddress(path: string, params: Record<string, string | undefined>): string {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) {
    if (value) search.set(name, value)
  }
  search.sort()
  const query = search.toString()
  return query === '' ? path : `${path}?${query}`
}
