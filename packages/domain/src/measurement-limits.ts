/** How many cells are entered at once, and how long in characters their texts may be. */
export const MEASUREMENT_LIMITS = { items: 1000, value: 64, note: 2000, reason: 2000 } as const
