import type { Box } from '../model/chart-model.ts'
import { chartDescription } from '../model/chart-notes.ts'
import type { ChartRow } from '../model/chart-rows.ts'
import type { TargetChartInput } from '../model/target-chart-input.ts'
import type { SlideElement } from './slide-model.ts'
import { plainCell, slideTable, statusCell } from './slide-table.ts'
import { SLIDE_WORDS } from './slide-words.ts'

/** A målvärde without numbers: its latest periods with målvärde, outcome and status in words, newest first. */
export function targetTable(input: TargetChartInput, rows: readonly ChartRow[], room: Box): SlideElement[] {
  const words = SLIDE_WORDS[input.language]
  const isSymbolic = rows.some(row => row.comparator === 'done')
  return [
    slideTable({
      room,
      name: `${words.table}: ${input.target.name}`,
      description: chartDescription(input, rows, isSymbolic),
      columns: [
        { text: words.period, share: 0.2, align: 'start' },
        { text: words.target, share: 0.3, align: 'start' },
        { text: words.outcome, share: 0.25, align: 'start' },
        { text: words.status, share: 0.25, align: 'start' },
      ],
      rows: rows
        .toReversed()
        .map(row => [
          plainCell(row.periodText, 700),
          plainCell(row.targetText || '–'),
          plainCell(row.gapText ?? row.valueText),
          statusCell(row.status, row.statusText),
        ]),
    }),
  ]
}
