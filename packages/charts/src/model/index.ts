export * from './build-target-chart.ts'
export * from './chart-model.ts'
export { statusInk, statusPath } from './status-mark.ts'
export * from './target-chart-input.ts'
