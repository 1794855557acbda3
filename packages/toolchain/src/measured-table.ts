import { mkdir, writeFile } from 'node:fs/promises'
import { arch, cpus, platform, totalmem } from 'node:os'
import { dirname } from 'node:path'
import { type Goal, type MeasuredRow, spreadOf } from './measured-row.ts'

const HEADINGS = ['', 'median', 'middle half', 'goal', '', 'behind it']

/** The rows as a table for people, with a line for each group. */
export function measuredTable(rows: readonly MeasuredRow[]): string {
  const groups = [...Map.groupBy(rows, row => row.group)]
  const lines = [HEADINGS, ...rows.map(cellsOf)]
  const widths = HEADINGS.map((_, column) => Math.max(...lines.map(line => line[column]?.length ?? 0)))
  const layOut = (cells: readonly string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return [
    layOut(HEADINGS),
    ...groups.flatMap(([group, own]) => ['', group, ...own.map(cellsOf).map(layOut)]),
  ].join('\n')
}

/** The rows with the machine and the moment, for a program that compares runs. */
export async function writeMeasured(file: string, rows: readonly MeasuredRow[]): Promise<void> {
  const [processor] = cpus()
  const machine = {
    platform: `${platform()} ${arch()}`,
    processor: processor?.model ?? 'unknown',
    processors: cpus().length,
    memoryMb: Math.round(totalmem() / 1024 / 1024),
    node: process.version,
  }
  await mkdir(dirname(file), { recursive: true })
  await writeFile(
    file,
    `${JSON.stringify({ measuredAt: new Date().toISOString(), machine, rows }, null, 2)}\n`,
  )
}

function cellsOf({ name, unit, low, median, high, rounds, goal, met, note }: MeasuredRow): string[] {
  const spread = rounds > 1 ? `${formatFigure(low)}–${formatFigure(high)}` : ''
  return [`  ${name}`, `${formatFigure(median)} ${unit}`, spread, formatGoal(goal), formatMet(met), note]
}

function formatGoal(goal: Goal | null): string {
  return goal ? `${goal.kind === 'at_least' ? '≥' : '≤'} ${formatFigure(goal.value)}` : ''
}

function formatMet(met: boolean | null): string {
  if (met === null) return ''
  return met ? 'met' : 'MISSED'
}

/** Three figures tell more than the noise lets through; two decimals keep 10.04 apart from a goal of 10. */
export function formatFigure(value: number): string {
  if (Math.abs(value) >= 100) return Math.round(value).toString()
  return Number(Math.abs(value) < 10 ? value.toPrecision(3) : value.toFixed(2)).toString()
}

/** The median alone, to stand behind a ratio. Throws a RangeError for no figures. */
export function formatMedian(values: readonly number[]): string {
  return formatFigure(spreadOf(values).median)
}
