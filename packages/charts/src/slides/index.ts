export * from './slide-model.ts'
