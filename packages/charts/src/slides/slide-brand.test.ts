import { describe, expect, it } from 'vitest'
import { slideBrand } from './slide-brand.ts'
import { contentFrame } from './slide-frames.ts'
import { arialWidth } from './slide-text.ts'

const NAME = 'Region Kalmar län'
const LOGOS = [
  { width: 2000, height: 200 },
  { width: 300, height: 100 },
  { width: 64, height: 64 },
  { width: 200, height: 2000 },
]

describe('whose slide it is', () => {
  it('is said in words where there is no logo', () => {
    const brand = slideBrand('chart', { organisationName: NAME })
    expect(brand).toMatchObject({ text: 'Målkoll · Region Kalmar län', logoFrame: null })
    expect(slideBrand('chart', { organisationName: '' }).text).toBe('Målkoll')
  })

  it.each(LOGOS)('is shown at the foot by a logo of $width × $height, clear of content and words', logo => {
    const { text, textFrame, logoFrame } = slideBrand('chart', { organisationName: NAME, logo })
    if (!logoFrame) throw new Error('The logo has no frame')
    const content = contentFrame(null)
    expect(logoFrame.width / logo.width).toBeCloseTo(logoFrame.height / logo.height, 1)
    expect(logoFrame.y).toBeGreaterThan(content.y + content.height)
    expect(logoFrame.x).toBeGreaterThan(textFrame.x + textFrame.width)
    expect(arialWidth(text, 14, 700)).toBeLessThan(textFrame.width)
  })

  it.each(LOGOS)('is shown over the title by a large logo of $width × $height, beside its words', logo => {
    const brand = slideBrand('title', { organisationName: NAME, logo })
    expect(brand.text).toContain(NAME)
    expect((brand.logoFrame?.y ?? 0) + (brand.logoFrame?.height ?? 0)).toBeLessThanOrEqual(152)
    expect(brand.logoFrame?.width).toBeLessThanOrEqual(240)
  })
})
