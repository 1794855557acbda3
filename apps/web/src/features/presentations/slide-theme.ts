import type { SlideTheme } from '@malkoll/charts/slides-svg'
import { organisationFont, organisationLogo, organisationName } from '../../lib/organisation.ts'

/** The organisation's look as the page has it from its theme; the files have the same. */
export function slideTheme(): SlideTheme {
  const style = getComputedStyle(document.documentElement)
  return {
    organisationName: organisationName(),
    primaryColour: style.getPropertyValue('--theme-primary').trim(),
    secondaryColour: style.getPropertyValue('--theme-secondary').trim(),
    font: organisationFont(),
    logo: organisationLogo() ?? undefined,
  }
}
