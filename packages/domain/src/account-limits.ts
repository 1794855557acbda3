/** How long in characters the facts of a person and of a key may be, and for how many days a key at most works. */
export const ACCOUNT_LIMITS = {
  name: 100,
  email: 200,
  function: 200,
  keyName: 100,
  keyDays: 366,
} as const
