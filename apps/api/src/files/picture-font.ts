import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** The font of every picture, so that one machine draws as another. */
export function pictureFont() {
  const fontFiles = [
    '400Regular/SourceSans3_400Regular.ttf',
    '600SemiBold/SourceSans3_600SemiBold.ttf',
    '700Bold/SourceSans3_700Bold.ttf',
  ].map(file => require.resolve(`@expo-google-fonts/source-sans-3/${file}`))
  return { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Sans 3' }
}
