import { expect, it } from 'vitest'
import { pictureAddress, USUAL_PICTURE } from './picture-choices.ts'

it('the usual picture has the address that it was given', () => {
  expect(pictureAddress('/chart.png?lang=sv&geography=0880,08', USUAL_PICTURE)).toBe(
    '/chart.png?lang=sv&geography=0880%2C08',
  )
  expect(pictureAddress('/chart.png', USUAL_PICTURE)).toBe('/chart.png')
})

it('what differs from the usual stands in the address', () => {
  expect(pictureAddress('/chart.png?lang=en', { scale: '2', shape: 'square', theme: 'light' })).toBe(
    '/chart.png?lang=en&scale=2&shape=square',
  )
  expect(pictureAddress('/chart.svg', { ...USUAL_PICTURE, theme: 'transparent' })).toBe(
    '/chart.svg?theme=transparent',
  )
})
