/** The server puts a first slide before the deck's own, and a last one after them. */
const ADDED_SLIDES = 2

/** Of the first slide of the deck's own, in the file. */
export const FIRST_OWN_PAGE = 2

/** How many slides the file has, of which so many are the deck's own; an empty deck has no file. */
export function pageCount(ownSlides: number): number {
  return ownSlides === 0 ? 0 : ownSlides + ADDED_SLIDES
}
