import type { DeckTheme } from '@malkoll/charts/slides'
import type { Config } from '../config.ts'

/** Every office program has it, or a font of the same widths. */
const USUAL_FONT = 'Arial'

/** The organisation's name and colours on its slides. */
export function deckTheme({ name, primaryColour, secondaryColour }: Config['organisation']): DeckTheme {
  return { organisationName: name, primaryColour, secondaryColour, font: USUAL_FONT }
}
