import { createElement as h, type ReactElement } from 'react'
import type { ChartPalette } from '../model/chart-model.ts'
import type { SlideText } from '../slides/slide-model.ts'
import { ASCENT, blockHeight, LINE_HEIGHT, wrapArial } from '../slides/slide-text.ts'
import { textElement } from '../svg/svg-marks.ts'

const SHARES = { top: 0, middle: 0.5, bottom: 1 }

/** Paragraphs broken to their frame's width, where the frame's height says. */
export function textBlock(
  { frame, paragraphs, vertical }: Pick<SlideText, 'frame' | 'paragraphs' | 'vertical'>,
  palette: ChartPalette,
  key: string,
): ReactElement {
  const height = blockHeight(paragraphs, frame.width)
  let y = frame.y + (frame.height - height) * SHARES[vertical]
  const lines = paragraphs.flatMap((item, i) => {
    const x = frame.x + frame.width * { start: 0, middle: 0.5, end: 1 }[item.align]
    y += i === 0 ? 0 : item.spaceBefore
    return wrapArial(item.text, { ...item, width: frame.width }).map((text, line) => {
      const mark = {
        text,
        x,
        y: y + item.size * ASCENT,
        size: item.size,
        weight: item.weight,
        anchor: item.align,
        ink: item.ink,
      }
      y += item.size * LINE_HEIGHT
      return textElement(mark, palette, { key: `${i}-${line}` })
    })
  })
  return h('g', { key }, ...lines)
}
