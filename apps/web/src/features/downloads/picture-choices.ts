import type { ChartScale, ChartShape, ChartTheme } from '@malkoll/contracts'

/** How a picture is wanted; the first of each is the usual one and is left out of the address. */
export interface PictureChoices {
  scale: ChartScale
  shape: ChartShape
  theme: ChartTheme
}

export const PICTURE_SCALES = ['1', '2', '4'] as const satisfies readonly ChartScale[]
export const PICTURE_SHAPES = ['wide', 'standard', 'square'] as const satisfies readonly ChartShape[]
export const PICTURE_THEMES = ['light', 'dark', 'transparent'] as const satisfies readonly ChartTheme[]

export const USUAL_PICTURE: PictureChoices = { scale: '1', shape: 'wide', theme: 'light' }

const CHOICES = ['scale', 'shape', 'theme'] as const

/** The address of a picture with what differs from the usual one. */
export function pictureAddress(address: string, choices: PictureChoices): string {
  const [path = '', search] = address.split('?')
  const parameters = new URLSearchParams(search)
  for (const name of CHOICES) {
    if (choices[name] !== USUAL_PICTURE[name]) parameters.set(name, choices[name])
  }
  return parameters.size > 0 ? `${path}?${parameters}` : path
}
