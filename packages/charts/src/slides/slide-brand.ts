import type { Box } from '../model/chart-model.ts'
import { BRAND_FRAME, SLIDE_MARGIN } from './slide-frames.ts'
import type { SlideKind } from './slide-model.ts'

const PRODUCT = 'Målkoll'
/** Slides that only begin or end something have room for a large logo over their title. */
const LARGE_KINDS: readonly SlideKind[] = ['title', 'section', 'closing']
const LARGE_LOGO: Box = { x: SLIDE_MARGIN, y: 56, width: 240, height: 96 }
const SMALL_LOGO = { width: 150, height: 28 }
const GAP = 12

interface Size {
  width: number
  height: number
}

interface BrandTheme {
  organisationName: string
  /** Size in its own pixels; only the proportions count. */
  logo?: Size | undefined
}

export interface SlideBrand {
  /** Ends at the right of its frame. */
  text: string
  textFrame: Box
  /** Null without a logo. */
  logoFrame: Box | null
}

/**
 * Whose slide it is: the names at the foot, and the logo over the title or, where there are contents, at the foot in
 * place of the organisation’s name.
 */
export function slideBrand(kind: SlideKind, { organisationName, logo }: BrandTheme): SlideBrand {
  const named = {
    text: [PRODUCT, organisationName].filter(Boolean).join(' · '),
    textFrame: BRAND_FRAME,
    logoFrame: null,
  }
  if (!logo) return named
  if (LARGE_KINDS.includes(kind)) {
    return { ...named, logoFrame: { ...LARGE_LOGO, ...fitInto(LARGE_LOGO, logo) } }
  }
  const size = fitInto(SMALL_LOGO, logo)
  const right = BRAND_FRAME.x + BRAND_FRAME.width
  const bottom = BRAND_FRAME.y + BRAND_FRAME.height
  return {
    text: PRODUCT,
    textFrame: { ...BRAND_FRAME, width: BRAND_FRAME.width - size.width - GAP },
    logoFrame: { x: right - size.width, y: bottom - size.height, ...size },
  }
}

/** The largest size of the logo's proportions in a room. */
function fitInto(room: Size, logo: Size): Size {
  const scale = Math.min(room.width / logo.width, room.height / logo.height)
  return { width: Math.round(logo.width * scale), height: Math.round(logo.height * scale) }
}
