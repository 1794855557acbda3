import type { ChartPalette } from '../model/index.ts'

/** Colours follow the page: light, dark, high contrast and print come from its tokens. */
export const SCREEN_PALETTE: ChartPalette = {
  background: 'var(--bg)',
  ink: 'var(--ink)',
  ink2: 'var(--ink-2)',
  ink3: 'var(--ink-3)',
  rule: 'var(--rule)',
  themePrimary: 'var(--theme-primary)',
  themeSecondary: 'var(--theme-secondary)',
  met: 'var(--status-met)',
  notMet: 'var(--status-not-met)',
  notMeasured: 'var(--status-later)',
  data: 'var(--data-1)',
  dataPast: 'var(--data-soft)',
  target: 'var(--data-target)',
  grid: 'var(--data-grid)',
  axis: 'var(--data-axis)',
  band: 'var(--data-band)',
  halo: 'var(--data-halo)',
}

/** For pictures, which stand alone; the theme's two colours are the organisation's own. */
export const LIGHT_PALETTE: ChartPalette = {
  background: '#ffffff',
  ink: '#1a1a18',
  ink2: '#4b4a45',
  ink3: '#67655e',
  rule: '#dddad2',
  themePrimary: '#c8102e',
  themeSecondary: '#ffcd00',
  met: '#005a4f',
  notMet: '#a84300',
  notMeasured: '#6f6d66',
  data: '#09278b',
  dataPast: '#7a8fc7',
  target: '#1a1a18',
  grid: '#e6e3dc',
  axis: '#86837a',
  band: '#f3f1ec',
  halo: '#ffffff',
}

export const DARK_PALETTE: ChartPalette = {
  ...LIGHT_PALETTE,
  background: '#151514',
  ink: '#f3f1eb',
  ink2: '#c9c6bd',
  ink3: '#a5a299',
  rule: '#37352f',
  met: '#63dcc5',
  notMet: '#f59e5b',
  notMeasured: '#a5a299',
  data: '#619ef0',
  dataPast: '#466699',
  target: '#f3f1eb',
  grid: '#2c2b27',
  axis: '#827f76',
  band: '#201f1d',
  halo: '#151514',
}
