import { formatNumber, type Language } from '@malkoll/domain'
import type { Ink } from '../model/chart-model.ts'
import { cleanDecimal } from '../model/value-scale.ts'
import type { MapClass } from './series-chart-model.ts'
import { SERIES_WORDS } from './series-words.ts'

/** Breaks of rates per 1 000 on both sides of zero, fixed over the years so that maps of two years compare. */
const PER_THOUSAND_BREAKS = [4, 10] as const
const STEPS = [1, 2, 2.5, 5, 10]
const SEQUENTIAL_CLASSES = 4

interface ClassesInput {
  /** What the classes have to hold: values of all years where the maps of two years shall compare. */
  values: readonly number[]
  unitCode: string
  language: Language
}

/**
 * Value classes from low to high. With values on both sides of zero ochre – paper – blue with breaks mirrored in zero,
 * and a class of its own for exactly zero when a value is; else four classes of equal, round width.
 */
export function mapClasses({ values, unitCode, language }: ClassesInput): MapClass[] {
  const [min, max] = [Math.min(...values), Math.max(...values)]
  if (values.length === 0) return []
  if (min < 0)
    return divergingClasses(breaksFor(Math.max(-min, max), unitCode), {
      hasZero: values.includes(0),
      language,
    })
  return sequentialClasses(min, max, language)
}

/** Class of a value: away from zero a break belongs to the stronger class. */
export function classIndexOf(value: number, classes: readonly MapClass[]): number | null {
  const index = classes.findIndex(({ from, to, ink }) => {
    if (ink === 'divZero' && from === 0 && to === 0) return value === 0
    if (value === 0 && from === 0) return true
    if (isBelow(to)) return (from === null || value > from) && value <= (to ?? 0) && (to !== 0 || value < 0)
    return (from === null || value >= from) && (to === null || value < to)
  })
  if (index >= 0) return index
  // The highest class of a sequential scale holds its upper end.
  return value === classes.at(-1)?.to ? classes.length - 1 : null
}

function isBelow(to: number | null): boolean {
  return to !== null && to <= 0
}

function breaksFor(largest: number, unitCode: string): readonly [number, number] {
  if (unitCode === 'per-thousand') return PER_THOUSAND_BREAKS
  return [niceAtLeast(largest / 6), niceAtLeast(largest / 2.5)]
}

function divergingClasses(
  [near, far]: readonly [number, number],
  { hasZero, language }: { hasZero: boolean; language: Language },
): MapClass[] {
  const words = SERIES_WORDS[language]
  const number = (value: number) => formatNumber(value, language)
  const range = (from: number, to: number) => `${number(from)} ${words.until} ${number(to)}`
  const zero: MapClass[] = hasZero ? [mapClass({ from: 0, to: 0, text: number(0) }, 'divZero')] : []
  return [
    mapClass({ from: null, to: -far, text: words.lowest(number(-far)) }, 'divNeg3'),
    mapClass({ from: -far, to: -near, text: range(-far, -near) }, 'divNeg2'),
    mapClass({ from: -near, to: 0, text: range(-near, 0) }, 'divNeg1'),
    ...zero,
    mapClass({ from: 0, to: near, text: range(0, near) }, 'divPos1'),
    mapClass({ from: near, to: far, text: range(near, far) }, 'divPos2'),
    mapClass({ from: far, to: null, text: words.highest(number(far)) }, 'divPos3'),
  ]
}

function sequentialClasses(min: number, max: number, language: Language): MapClass[] {
  const step = stepFor(min, max)
  const low = Math.floor(cleanDecimal(min / step)) * step
  const count = Math.max(1, Math.ceil(cleanDecimal((max - low) / step)))
  const inks: Ink[] = ['divZero', 'divPos1', 'divPos2', 'divPos3']
  return Array.from({ length: count }, (_, i) => {
    const [from, to] = [cleanDecimal(low + i * step), cleanDecimal(low + (i + 1) * step)]
    const content = `${formatNumber(from, language)}–${formatNumber(to, language)}`
    return mapClass({ from, to, text: content }, inks[inks.length - count + i] ?? 'divPos3')
  })
}

function stepFor(min: number, max: number): number {
  let step = niceAtLeast((max - min) / SEQUENTIAL_CLASSES || Math.abs(max) / 10 || 1)
  while (
    Math.ceil(cleanDecimal((max - Math.floor(cleanDecimal(min / step)) * step) / step)) > SEQUENTIAL_CLASSES
  )
    step = niceAtLeast(step * 1.05)
  return step
}

function niceAtLeast(least: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(least))
  const factor = STEPS.find(candidate => candidate * magnitude >= least - magnitude * 1e-9) ?? 10
  return cleanDecimal(factor * magnitude)
}

const PALE: readonly Ink[] = ['divNeg1', 'divZero', 'divPos1']

function mapClass(range: Pick<MapClass, 'from' | 'to' | 'text'>, ink: Ink): MapClass {
  return { ...range, ink, textInk: TEXT_INKS[ink] ?? 'divMidInk', isPale: PALE.includes(ink) }
}

const TEXT_INKS: Partial<Record<Ink, Ink>> = {
  divNeg3: 'divNeg3Ink',
  divNeg2: 'divNeg2Ink',
  divPos2: 'divPos2Ink',
  divPos3: 'divPos3Ink',
}
