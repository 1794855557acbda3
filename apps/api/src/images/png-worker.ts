import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import { Resvg } from '@resvg/resvg-js'

/** Runs on plain Node in a thread of its own: drawing takes tens of milliseconds that no reader shall wait for. */
const require = createRequire(import.meta.url)
const fontFiles = [
  '400Regular/SourceSans3_400Regular.ttf',
  '600SemiBold/SourceSans3_600SemiBold.ttf',
  '700Bold/SourceSans3_700Bold.ttf',
].map(file => require.resolve(`@expo-google-fonts/source-sans-3/${file}`))

const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Source Sans 3' }

parentPort?.on('message', ({ svg, width }: { svg: string; width: number }) => {
  const png = new Resvg(svg, { font, fitTo: { mode: 'width', value: width } }).render().asPng()
  parentPort?.postMessage(png)
})
