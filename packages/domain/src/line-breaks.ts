/**
 * A dash between two thoughts, held to the word before it: no line of a page begins with a dash. A number holds what
 * it counts in the same way, by a no-break space (U+00A0): `66 %`, `195,1 miljoner`, `SEK 6.0 million`.
 */
export const DASH = '\u00a0– '
