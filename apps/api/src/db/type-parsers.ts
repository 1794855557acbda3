import { LRUCache } from 'lru-cache'

/** How PostgreSQL's text becomes a value, by type id. Both drivers use these and nothing else. */
export const SCALAR_PARSERS: Record<number, (text: string) => unknown> = {
  20: Number, // int8
  1700: Number, // numeric
  1082: text => text, // date
  1184: isoTime, // timestamptz
}

/** Array type id → type id of its elements. */
export const ARRAY_ELEMENT_TYPES: Record<number, number> = { 1016: 20, 1231: 1700, 1182: 1082, 1185: 1184 }

/** Few moments, of revisions, come again in every row. */
const MOST_KNOWN = 500
const isoTimes = new LRUCache<string, string>({ max: MOST_KNOWN })

/** '2023-01-31 12:00:00.5+01' → '2023-01-31T11:00:00.500Z'. The offset may lack minutes. */
function isoTime(text: string): string {
  const known = isoTimes.get(text)
  if (known) return known
  const time = new Date(text.replace(' ', 'T').replace(/([+-]\d{2})$/, '$1:00')).toISOString()
  isoTimes.set(text, time)
  return time
}
