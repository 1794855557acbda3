export * from './chart-layers.ts'
export { BoardSvg, type BoardSvgProps, ChartSvg, type ChartSvgProps } from './chart-svg.ts'
export * from './palettes.ts'
export { SeriesChartSvg, type SeriesChartSvgProps } from './series-chart-svg.ts'
