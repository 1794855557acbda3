import type { Budget, BudgetBreakdown } from '@malkoll/contracts'
import { queryOptions } from '@tanstack/react-query'
import { apiAddress } from '../../lib/address.ts'
import { fetchAnswer } from '../../lib/api.ts'
import { languageOf, type SharedSearch } from '../../lib/page-search.ts'

/** A year's budget against its outcome, in one of the two breakdowns. */
export function budgetQuery(period: string, by: BudgetBreakdown, search: SharedSearch) {
  const address = apiAddress('/api/v1/budget', { lang: languageOf(search), asOf: search.asOf, period, by })
  return queryOptions({
    queryKey: [address],
    queryFn: ({ signal }) => fetchAnswer<Budget>(address, signal),
  })
}
