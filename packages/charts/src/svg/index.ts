export * from './chart-layers.ts'
export { ChartSvg, type ChartSvgProps } from './chart-svg.ts'
export * from './palettes.ts'
