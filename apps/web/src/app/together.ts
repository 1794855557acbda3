import type { UseQueryResult } from '@tanstack/react-query'

/** What a page needs to know of a question: its answer, why there is none, and how to ask again. */
export interface AnswerState<Data> {
  data: Data | undefined
  error: Error | null
  refetch(): unknown
}

interface Known {
  asOf: string
}

/** Several answers as one: there when all of them are, failed as soon as one is. Known when the first one is. */
export function together<Parts extends Record<string, Known>>(
  queries: {
    [Name in keyof Parts]: AnswerState<Parts[Name]>
  },
): AnswerState<Parts & Known> {
  const entries = Object.entries<AnswerState<Known>>(queries)
  const answers = entries.flatMap(([name, { data }]) => (data ? [[name, data] as const] : []))
  const failed = entries.filter(([, query]) => query.error)
  const [first] = answers
  const isComplete = first !== undefined && answers.length === entries.length
  return {
    // The parts are those of the queries, name by name.
    data: isComplete ? ({ ...Object.fromEntries(answers), asOf: first[1].asOf } as Parts & Known) : undefined,
    error: failed[0]?.[1].error ?? null,
    refetch: () => Promise.all((failed.length > 0 ? failed : entries).map(([, query]) => query.refetch())),
  }
}

/** The answers of a list of questions as one, in the order asked. */
export function allOf<Data extends Known>(
  results: readonly UseQueryResult<Data>[],
): AnswerState<{ items: Data[] } & Known> {
  const items = results.flatMap(({ data }) => (data ? [data] : []))
  const isComplete = items.length === results.length
  return {
    data: isComplete ? { items, asOf: items[0]?.asOf ?? '' } : undefined,
    error: results.find(({ error }) => error)?.error ?? null,
    refetch: () => Promise.all(results.filter(({ error }) => error).map(({ refetch }) => refetch())),
  }
}
