const FIRST_WORDS = [
  'tillganglighet',
  'bildspel',
  'inmatning',
  'logga-in',
  'inbjudan',
  'konto',
  'anvandare',
] as const satisfies readonly string[]

/** Whether the page at a path, such as `/konto`, shows what holds now, whatever moment its address asks about. */
export function isPageOfNow(path: string): boolean {
  const [, first] = path.split('/')
  return FIRST_WORDS.some(word => word === first)
}
