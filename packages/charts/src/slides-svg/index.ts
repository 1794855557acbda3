export { SlideSvg, type SlideSvgProps, type SlideTheme } from './slide-svg.ts'
