import { expect, test } from 'vitest'
import { fillTemplate, placeholdersOf } from './template.ts'

test('a template is filled with its values', () => {
  const template = '{value} av medarbetarna nyttjade friskvårdsbidraget {period}.'
  expect(fillTemplate(template, { value: '66\u00a0%', period: '2022' })).toBe(
    '66\u00a0% av medarbetarna nyttjade friskvårdsbidraget 2022.',
  )
  expect(placeholdersOf(template)).toEqual(['value', 'period'])
})

test('a value with braces or dollar signs is taken as it is', () => {
  expect(fillTemplate('{value}.', { value: '$& {period}' })).toBe('$& {period}.')
})

test('a placeholder without a value is refused, so that no reader sees it', () => {
  expect(() => fillTemplate('{värde} {value}', {})).toThrow(RangeError)
  expect(() => fillTemplate('{wrong}', { value: '1' })).toThrow(/\{wrong\}/)
})
