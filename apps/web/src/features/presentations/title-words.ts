/** A slide is read in seconds: more words than these are too many for its title. */
export const MOST_TITLE_WORDS = 12

/** Words as people count them: a dash between spaces is none, “7 av 17” is three. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter(word => /[\p{L}\p{N}]/u.test(word)).length
}
