import type { ChartPalette, Ink } from '../model/chart-model.ts'
import { el, val } from '../opc/xml.ts'

/** Inks that are slots of the file's theme: whoever changes the theme in PowerPoint changes them everywhere. */
const THEME_SLOTS: Partial<Record<Ink, string>> = {
  background: 'bg1',
  ink: 'tx1',
  data: 'accent1',
  data2: 'accent2',
  data3: 'accent3',
  data4: 'accent4',
  data5: 'accent5',
  data6: 'accent6',
}

/** A fill in the colour of an ink. */
export function inkFill(ink: Ink, palette: ChartPalette): string {
  const slot = THEME_SLOTS[ink]
  const colour = slot ? val('a:schemeClr', slot) : val('a:srgbClr', hex(palette[ink]))
  return el('a:solidFill', {}, colour)
}

/** `C8102E` of `#c8102e`. */
export function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase()
}
