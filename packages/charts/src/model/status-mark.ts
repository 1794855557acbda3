import type { FulfilmentStatus } from '@malkoll/domain'
import type { Ink, StatusMark } from './chart-model.ts'

const STATUS_INKS: Record<FulfilmentStatus, Ink> = {
  met: 'met',
  not_met: 'notMet',
  not_measured: 'notMeasured',
}

export function statusInk(status: FulfilmentStatus): Ink {
  return STATUS_INKS[status]
}

/**
 * The shape of a status as an SVG path: a disc for met, a diamond for not met, a ring for not measured.
 * Only the ring is stroked; the diamond is a little wider than the disc so that both look equally large.
 */
export function statusPath({
  status,
  centre: { x, y },
  radius,
}: Pick<StatusMark, 'status' | 'centre' | 'radius'>): {
  d: string
  strokeWidth: number | null
} {
  if (status === 'not_met') {
    const r = radius * 1.11
    return {
      d: `M${n(x)} ${n(y - r)}L${n(x + r)} ${n(y)}L${n(x)} ${n(y + r)}L${n(x - r)} ${n(y)}Z`,
      strokeWidth: null,
    }
  }
  const stroke = status === 'not_measured' ? radius * 0.3 : 0
  const r = radius - stroke / 2
  const d = `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0Z`
  return { d, strokeWidth: stroke ? n(stroke) : null }
}

function n(value: number): number {
  return Math.round(value * 100) / 100
}
