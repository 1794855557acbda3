const collator = new Intl.Collator('sv')

/** Orders names as Swedish lists do, å, ä and ö last, in both languages. PGlite has no such collation. */
export function compareSwedish(a: string, b: string): number {
  return collator.compare(a, b)
}
