import type { ReactNode } from 'react'
import type { TooltipContentProps } from 'recharts'
import type { ChartBar } from '../model/index.ts'

const BOX = {
  background: 'var(--bg, #fff)',
  color: 'var(--ink, #1a1a18)',
  border: '1px solid var(--rule-strong, #86837a)',
  borderRadius: 2,
  padding: '8px 12px',
  fontSize: 15,
  lineHeight: 1.4,
  boxSizing: 'border-box',
  whiteSpace: 'pre-line',
} as const

const WIDEST = 260

interface ChartTooltipProps extends Partial<TooltipContentProps> {
  /** Pixels from the plot's left edge, which Recharts never passes, to the drawing's right edge. */
  room?: number
}

/** One period or place in a sentence or a line for each series, said aloud to a screen reader when the arrow keys move to it. */
export function ChartTooltip({ active, payload, room = WIDEST }: ChartTooltipProps): ReactNode {
  const bar = active ? barOf(payload?.[0]?.payload) : null
  return (
    <div role="status" aria-live="polite">
      {bar && <div style={{ ...BOX, maxWidth: Math.min(WIDEST, room) }}>{bar.sentence}</div>}
    </div>
  )
}

/** Recharts hands the data row back untyped. */
function barOf(row: unknown): Pick<ChartBar, 'sentence'> | null {
  if (typeof row !== 'object' || row === null || !('sentence' in row)) return null
  return typeof row.sentence === 'string' ? { sentence: row.sentence } : null
}
