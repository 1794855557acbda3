import type { ChartPalette } from '../model/chart-model.ts'
import { LIGHT_PALETTE } from '../svg/palettes.ts'
import type { DeckTheme } from './slide-model.ts'

/** The light colours of pictures, with the organisation's own two. */
export function deckPalette(theme: Pick<DeckTheme, 'primaryColour' | 'secondaryColour'>): ChartPalette {
  return { ...LIGHT_PALETTE, themePrimary: theme.primaryColour, themeSecondary: theme.secondaryColour }
}
