import type { Language } from '@malkoll/domain'
import type { SlideChart } from '../slides/slide-model.ts'
import { columnName, type WorkbookCell, writeWorkbook } from '../workbook/write-workbook.ts'

const SHEET = 'Data'
const MARGIN_WORDS: Record<Language, string> = { sv: 'felmarginal', en: 'margin of error' }

/** A column of the workbook inside a chart: its head, its cells, and how the chart refers to them. */
export interface WorkbookColumn {
  head: string
  cells: readonly WorkbookCell[]
  headRange: string
  range: string
}

export interface ChartColumns {
  categories: WorkbookColumn
  series: WorkbookColumn[]
  targets: WorkbookColumn[]
  /** By the series' index; undefined where the source gives no margins. */
  margins: (WorkbookColumn | undefined)[]
}

/** Categories first, then every series, the målvärden, and the margins of error. */
export function chartColumns(chart: SlideChart, language: Language): ChartColumns {
  let next = 0
  const column = (head: string, cells: readonly WorkbookCell[]): WorkbookColumn => {
    const name = columnName(next)
    next += 1
    const range = `${SHEET}!$${name}$2:$${name}$${cells.length + 1}`
    return { head, cells, headRange: `${SHEET}!$${name}$1`, range }
  }
  return {
    categories: column(chart.categoryHead, chart.categories),
    series: chart.series.map(({ name, values }) => column(name, values)),
    targets: chart.targets.map(({ name, values }) => column(name, values)),
    margins: chart.series.map(({ name, margins }) =>
      margins.length ? column(`${name}, ${MARGIN_WORDS[language]}`, margins) : undefined,
    ),
  }
}

/** What “Redigera data” opens: the values of the chart, exactly, and nothing else. */
export function chartWorkbook(chart: SlideChart, columns: ChartColumns, language: Language): Uint8Array {
  const { categories, series, targets, margins } = columns
  const all = [categories, ...series, ...targets, ...margins.filter(column => column !== undefined)]
  const rows = categories.cells.map((_, i) => all.map(({ cells }) => cells[i] ?? null))
  const sheet = { name: SHEET, headRows: 1, rows: [all.map(({ head }) => head), ...rows] }
  return writeWorkbook({ title: chart.name, creator: '', language, sheets: [sheet] })
}
