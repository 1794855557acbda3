import { capHeight, textWidth } from './text-width.ts'

/**
 * Baseline of a value above its bar: `gap` over the bar, and lifted over every target line that it would touch.
 * All measures are pixels, downwards; `clearance` is kept between a line and a lifted value.
 */
export function baselineAbove(
  edge: number,
  label: { size: number; gap: number; clearance: number; lines: readonly number[] },
): number {
  let baseline = edge - label.gap
  for (const line of [...label.lines].sort((a, b) => b - a)) {
    const top = baseline - capHeight(label.size)
    const touches = baseline > line - label.clearance && top < line + label.clearance
    if (touches) baseline = Math.min(baseline, line - label.clearance)
  }
  return baseline
}

/** The same under a bar that hangs from zero. */
export function baselineBelow(
  edge: number,
  label: { size: number; gap: number; clearance: number; lines: readonly number[] },
): number {
  let top = edge + label.gap
  for (const line of [...label.lines].sort((a, b) => a - b)) {
    const touches = top < line + label.clearance && top + capHeight(label.size) > line - label.clearance
    if (touches) top = Math.max(top, line + label.clearance)
  }
  return top + capHeight(label.size)
}

export interface FittedTexts {
  texts: string[]
  size: number
  /** Every n-th text is written, counted from the last: 1 means all of them. */
  every: number
}

/** The largest size at which all texts fit their slots; short forms before thinning, thinning before unreadable. */
export function fitTexts(
  texts: readonly string[],
  slot: { width: number; size: number; min: number; weight: 400 | 600 },
  shortTexts: readonly string[] = texts,
): FittedTexts {
  for (const candidate of [texts, shortTexts]) {
    for (let size = slot.size; size >= slot.min; size -= 1) {
      if (widest(candidate, size, slot.weight) <= slot.width) return { texts: [...candidate], size, every: 1 }
    }
  }
  const every = Math.ceil((widest(shortTexts, slot.min, slot.weight) + 6) / slot.width)
  return { texts: [...shortTexts], size: slot.min, every }
}

/** Whether text `index` of `count` is written when only every n-th is. */
export function isWritten(index: number, count: number, every: number): boolean {
  return (count - 1 - index) % every === 0
}

function widest(texts: readonly string[], size: number, weight: 400 | 600): number {
  return Math.max(0, ...texts.map(text => textWidth(text, size, weight)))
}
