import type { Target } from '@malkoll/contracts'
import { expect, test } from 'vitest'
import { sv } from '../../lib/i18n/texts-sv.ts'
import { copyText } from './copy-text.ts'

const CONTEXT = {
  texts: sv.download,
  assumptionLabel: 'Antagande:',
  day: '21 november 2026',
  address: 'https://example.org/malvarden/friskvardsbidraget',
}

function target(fields: Partial<Target>): Target {
  return {
    sentence: '66 % av medarbetarna nyttjade friskvårdsbidraget 2022.',
    example: false,
    assumption: null,
    sources: [{ title: 'Presentation av 2022.' }],
    ...fields,
  } as Target
}

test('a copied sentence says where it comes from, when it was known and where it stands', () => {
  expect(copyText(target({}), undefined, CONTEXT)).toBe(
    [
      '66 % av medarbetarna nyttjade friskvårdsbidraget 2022.',
      'Källa: Presentation av 2022.',
      'Uppgifter kända 21 november 2026.',
      'https://example.org/malvarden/friskvardsbidraget',
    ].join('\n'),
  )
})

test('an example says so before anything else', () => {
  const text = copyText(target({ example: true }), undefined, CONTEXT)
  expect(text.split('\n')[0]).toBe('EXEMPEL – påhittad uppgift som visar hur sidan fungerar.')
})

test('an assumption goes with the sentence', () => {
  const text = copyText(target({ assumption: 'Måttet är ett av de 17.' }), undefined, CONTEXT)
  expect(text).toContain('\nAntagande: Måttet är ett av de 17.\n')
})

test('without a source nothing is said about one', () => {
  expect(copyText(target({ sources: [] }), undefined, CONTEXT)).not.toContain('Källa')
})
