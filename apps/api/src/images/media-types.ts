export const PNG = 'image/png'
export const SVG = 'image/svg+xml; charset=utf-8'
export const CSV = 'text/csv; charset=utf-8'
