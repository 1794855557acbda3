export * from './chart-model.ts'
export * from './target-chart-input.ts'
