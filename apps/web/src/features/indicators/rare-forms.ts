/** A chunk of its own: few readers ask for these forms. */
export { buildAnySeriesChart } from '@malkoll/charts/model'
