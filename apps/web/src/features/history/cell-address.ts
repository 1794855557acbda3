/** A value as its history is found by. What an answer says of a cell fits without conversion. */
export interface CellAddress {
  indicator: string
  /** Null: the series belongs to an organisation. */
  geography: string | null
  /** Whose series it is, where the answer says so: several organisations may have the same cell. */
  organisation?: { slug: string } | null | undefined
  breakdown: string
  period: string
}

/** The search of the page of history. */
export function searchOf({ indicator, geography, organisation, breakdown, period }: CellAddress) {
  return {
    indicator,
    geography: geography ?? undefined,
    organisation: organisation?.slug,
    breakdown: breakdown === 'total' ? undefined : breakdown,
    period,
  }
}
