/**
 * A dash between two thoughts, held to the word before it: no line of a page begins with a dash. A number holds what
 * it counts in the same way, by a no-break space (U+00A0): `66 %`, `195,1 miljoner`, `SEK 6.0 million`.
 */
export const DASH = '\u00a0– '

/** The text with its numbers held together: no line ends within `1 000`. Other spaces stay as they are. */
export function withWholeNumbers(text: string): string {
  return text.replace(/(?<=\d) (?=\d{3}(?!\d))/g, '\u00a0')
}
