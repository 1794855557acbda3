import { describe, expect, it } from 'vitest'
import { boxesOverlap } from '../model/text-width.ts'
import { contentFrame, SLIDE, slideFoot } from '../slides/slide-frames.ts'
import type { SlideModel } from '../slides/slide-model.ts'
import { SAMPLES, THEME } from '../slides/slide-samples.fixture.ts'
import { blockHeight, wrapArial } from '../slides/slide-text.ts'
import { renderSlideSvg } from './render-slide-svg.ts'

describe.each(Object.entries(SAMPLES))('the slide %s', (name, slide) => {
  it('is the one that a person has looked at', async () => {
    await expect(`${renderSlideSvg(slide, THEME, 1)}\n`).toMatchFileSnapshot(`snapshots/${name}.svg`)
  })

  it('holds every text in its frame, with no word broken', () => {
    for (const element of slide.elements) {
      if (element.kind !== 'text') continue
      const { frame, paragraphs } = element
      expect(blockHeight(paragraphs, frame.width), JSON.stringify(paragraphs)).toBeLessThanOrEqual(
        frame.height + 1,
      )
      for (const { text, size, weight } of paragraphs) {
        const lines = wrapArial(text, { width: frame.width, size, weight })
        expect(lines.join(' ')).toBe(text.split(/[ \n]+/).join(' '))
      }
    }
  })

  it('has its whole title on it, above everything else', () => {
    const { titleFrame, titleSize, title } = slide
    const lines = wrapArial(title, { width: titleFrame.width, size: titleSize, weight: 700 })
    expect(lines.join(' ')).toBe(title)
    expect(lines.length * titleSize * 1.15).toBeLessThanOrEqual(titleFrame.height)
  })

  it('keeps graphics apart from each other, and clear of the foot', () => {
    const graphics = slide.elements.filter(({ kind }) => ['chart', 'picture', 'table'].includes(kind))
    for (const [i, { frame }] of graphics.entries()) {
      const others = graphics.slice(i + 1).filter(other => boxesOverlap(shrunk(frame), shrunk(other.frame)))
      expect(others).toEqual([])
      expect(frame.x + frame.width).toBeLessThanOrEqual(SLIDE.width - 60)
      expect(frame.y + frame.height).toBeLessThanOrEqual(bottomOf(slide) + 0.5)
    }
  })
})

function shrunk({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1 }
}

function bottomOf(slide: SlideModel): number {
  const room = contentFrame(slideFoot(slide))
  return room.y + room.height
}

describe('every slide', () => {
  const contents = Object.values(SAMPLES).filter(({ kind }) => ['goal', 'chart', 'overview'].includes(kind))

  it('with figures says source and day', () => {
    for (const slide of contents) {
      const svg = renderSlideSvg(slide, THEME, 1)
      expect(slide.sourceLine).toMatch(/^Källa: /)
      expect(slide.asOfLine).toBe('Visar vad som var känt 22 november 2026.')
      expect(svg).toContain('Visar vad som var känt')
    }
  })

  it('uses no style attributes, scripts or addresses: a strict content policy lets it through', () => {
    for (const slide of Object.values(SAMPLES)) {
      const svg = renderSlideSvg(slide, THEME, 1).replace('http://www.w3.org/2000/svg', '')
      expect(svg).not.toMatch(/style=|<style|<script|href=|url\(/)
    }
  })

  it('has the logo that its theme has an address for', () => {
    const logo = { href: '/organisation/logo-1a2b.svg', width: 300, height: 100 }
    for (const slide of Object.values(SAMPLES)) {
      const images = renderSlideSvg(slide, { ...THEME, logo }, 1).match(/<image [^>]*>/g) ?? []
      expect(images, slide.title).toHaveLength(1)
      expect(images[0]).toContain('href="/organisation/logo-1a2b.svg"')
      expect(images[0]).toContain(
        ['title', 'section', 'closing'].includes(slide.kind) ? 'width="240"' : 'height="28"',
      )
    }
  })

  it('tells a status by its word, never by the colours of the organisation', () => {
    const statuses = Object.values(SAMPLES).flatMap(({ elements }) =>
      elements.filter(element => element.kind === 'text').filter(({ role }) => role === 'status'),
    )
    expect(statuses.length).toBeGreaterThan(5)
    for (const { paragraphs } of statuses) {
      expect(paragraphs[0]?.ink).toMatch(/^(met|notMet|notMeasured)$/)
      expect(paragraphs[0]?.text).toMatch(/uppfyll|mäts|mätt/i)
    }
  })
})
