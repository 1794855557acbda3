import type { SlideTheme } from '@malkoll/charts/slides-svg'
import { organisationName } from '../../lib/organisation.ts'

/** The organisation's look as the page has it from its theme. Office programs have Arial, and so do the files. */
export function slideTheme(): SlideTheme {
  const style = getComputedStyle(document.documentElement)
  return {
    organisationName: organisationName(),
    primaryColour: style.getPropertyValue('--theme-primary').trim(),
    secondaryColour: style.getPropertyValue('--theme-secondary').trim(),
    font: 'Arial',
  }
}
