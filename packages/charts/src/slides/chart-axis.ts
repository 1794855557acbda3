import { decimalsOf, formatNumber, type Language } from '@malkoll/domain'
import { formatLike } from './slide-formats.ts'
import type { SlideValueAxis } from './slide-model.ts'

/** The axis of a scale: its ends, and the step between its lines. `ticks` leave out zero, which is a line too. */
export function valueAxis(
  domain: { min: number; max: number },
  ticks: readonly number[],
  { isNumbered, hasGrid = true }: { isNumbered: boolean; hasGrid?: boolean },
): SlideValueAxis {
  return { ...domain, step: stepOf(domain, ticks), isNumbered, hasGrid }
}

/** Numbers of an axis all have the decimals of the one that needs most. */
export function axisFormat(ticks: readonly number[], language: Language): string {
  const decimals = Math.max(0, ...ticks.map(decimalsOf))
  return formatLike(formatNumber(ticks.at(-1) ?? 0, language, { decimals }), language)
}

function stepOf({ min, max }: { min: number; max: number }, ticks: readonly number[]): number {
  const lines = [...new Set([...ticks, ...(min <= 0 && max >= 0 ? [0] : [])])].toSorted((a, b) => a - b)
  const steps = lines.slice(1).map((line, i) => line - (lines[i] ?? line))
  return steps.length ? clean(Math.min(...steps)) : clean(max - min) || 1
}

/** 0.1 + 0.2 is 0.3 here: steps are decimal numbers. */
function clean(value: number): number {
  return Number(value.toPrecision(12))
}
