/** How long in characters the texts of a decision on a målvärde may be. */
export const DECISION_LIMITS = { name: 200, definition: 2000, reason: 2000 } as const
