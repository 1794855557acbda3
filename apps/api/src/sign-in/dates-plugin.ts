import type { KyselyPlugin, UnknownRow } from 'kysely'

/** better-auth compares dates as Date, while our drivers give times as text. Its columns of times are named `…_at`. */
export const datesPlugin: KyselyPlugin = {
  transformQuery: ({ node }) => node,
  transformResult: async ({ result }) => ({ ...result, rows: result.rows.map(withDates) }),
}

function withDates(row: UnknownRow): UnknownRow {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      /_(at|until)$/.test(name) && typeof value === 'string' ? new Date(value) : value,
    ]),
  )
}
