import type { DeckTheme } from '@malkoll/charts/slides'
import type { Config } from '../config.ts'

/** The organisation's name, colours, font and logo on its slides. */
export function deckTheme({ name, logo, ...look }: Config['organisation']): DeckTheme {
  const { primaryColour, secondaryColour, font } = look
  return {
    organisationName: name,
    primaryColour,
    secondaryColour,
    font,
    logo: logo ? { bytes: logo.png, width: logo.width, height: logo.height } : undefined,
  }
}
