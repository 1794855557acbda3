/** The server puts a first slide before the deck's own, and a last one after them. */
export const ADDED_SLIDES = 2

/** Of the first slide of the deck's own, in the file. */
export const FIRST_OWN_PAGE = 2
