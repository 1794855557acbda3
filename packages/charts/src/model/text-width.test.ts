import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fontAdvancesSource } from '../../scripts/generate-font-advances.ts'
import { shortenText, textBox, textWidth, wrapText, wrapWithin } from './text-width.ts'

const font = { width: 120, size: 15, weight: 400 } as const

describe('the width table', () => {
  it('is the one that the shipped font files give', () => {
    const stored = readFileSync(new URL('font-advances.ts', import.meta.url), 'utf8')
    expect(withoutLayout(stored)).toBe(withoutLayout(fontAdvancesSource()))
  })

  it('gives every digit the same width, so that columns of numbers align', () => {
    const widths = Array.from('0123456789', digit => textWidth(digit, 100, 600))
    expect(new Set(widths).size).toBe(1)
  })

  it('never takes an unknown character for narrow', () => {
    expect(textWidth('漢', 100, 400)).toBeGreaterThan(textWidth('M', 100, 400))
  })

  it('places a text by its anchor', () => {
    const mark = { text: 'Uppfyllt', x: 100, y: 50, size: 20, weight: 600, ink: 'ink' } as const
    const width = textWidth('Uppfyllt', 20, 600)
    expect(textBox({ ...mark, anchor: 'middle' }).x).toBeCloseTo(100 - width / 2)
    expect(textBox({ ...mark, anchor: 'end' }).x).toBeCloseTo(100 - width)
  })
})

describe('line breaks', () => {
  it('stand at spaces, and never at a no-break space', () => {
    expect(wrapText('Målvärde minst 50\u00a0%', { width: 100, size: 16, weight: 600 })).toEqual([
      'Målvärde',
      'minst 50\u00a0%',
    ])
  })

  it('stand at soft hyphens when a word is too long, with the hyphen shown', () => {
    expect(wrapText('friskvårds\u00adbidrags\u00adutnyttjande', font)).toEqual([
      'friskvårdsbidrags-',
      'utnyttjande',
    ])
  })

  it('leave no single letter on a line of its own', () => {
    const lines = wrapText('friskvårdsbidragsutnyttjandegraden', { ...font, width: 100 })
    expect(lines.every(line => line.length >= 4)).toBe(true)
    expect(lines.join('').replaceAll('-', '')).toBe('friskvårdsbidragsutnyttjandegraden')
  })

  it('keep every line within the width and every letter of the text', () => {
    const words = fc.array(fc.string({ minLength: 1, maxLength: 40, unit: fc.constantFrom(...'abcåäöWM') }), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(words, parts => {
        const lines = wrapText(parts.join(' '), font)
        for (const line of lines)
          expect(textWidth(line, font.size, font.weight)).toBeLessThanOrEqual(font.width)
        expect(lines.join('').replaceAll(/[- ]/g, '')).toBe(parts.join(''))
      }),
    )
  })

  it('end in an ellipsis where lines are cut away', () => {
    const lines = wrapWithin('Andel av medarbetarna som nyttjat friskvårdsbidraget', { ...font, maxLines: 2 })
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
    expect(shortenText('Andel', font)).toBe('Andel')
  })
})

function withoutLayout(source: string): string {
  return source.replaceAll(/\s+|["']/g, '').replaceAll('\\', '')
}
