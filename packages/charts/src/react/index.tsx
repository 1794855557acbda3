export { RechartsChart, type RechartsChartProps } from './recharts-chart.tsx'
