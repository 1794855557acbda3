export { RechartsChart, type RechartsChartProps } from './recharts-chart.tsx'
export { SeriesRechartsChart, type SeriesRechartsChartProps } from './series-recharts-chart.tsx'
