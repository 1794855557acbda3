import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { LATIN_FONTS } from '../program-paths.ts'

const require = createRequire(import.meta.url)

/** What the Latin files hold: the letters of Europe's Latin scripts, punctuation and the signs of figures. */
export const LATIN_ONLY = /^[\t\n\r -~\u00a0-\u017f\u2009\u2010-\u2015‘-„•…\u202f‹›€₂→−≈≤≥]*$/

type PictureFont = ReturnType<typeof pictureFont>

/** The font of every picture, so that one machine draws as another. */
export function pictureFont() {
  return fontOf(listFontFiles().map(({ whole }) => whole))
}

/**
 * Chooses the files for a drawing whose letters stand in it as they are. resvg reads a font's file anew for each
 * letter, and draws Latin ones the same from a tenth of it. A program that is not built has the whole files only.
 */
export function openPictureFonts(latinFolder: URL = LATIN_FONTS): (svg: string) => PictureFont {
  const whole = pictureFont()
  const files = listFontFiles().map(({ latin }) => fileURLToPath(new URL(latin, latinFolder)))
  if (!files.every(file => existsSync(file))) return () => whole
  const latin = fontOf(files)
  return svg => (LATIN_ONLY.test(svg) ? latin : whole)
}

/** Each weight that pictures are written in: where its whole file is, and what its Latin one is called. */
export function listFontFiles(): { whole: string; latin: string }[] {
  return ['400Regular', '600SemiBold', '700Bold'].map(weight => ({
    whole: require.resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`),
    latin: `SourceSans3_${weight}_Latin.ttf`,
  }))
}

function fontOf(fontFiles: string[]) {
  return { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Sans 3' }
}
