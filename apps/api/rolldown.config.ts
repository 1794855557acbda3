import { defineConfig, type Plugin } from 'rolldown'
import { makeLatinFonts } from './src/files/latin-fonts.ts'

/** They read files of their own beside them: machine code, WebAssembly, fonts, pages. */
const KEPT_APART = ['@electric-sql/pglite', '@expo-google-fonts/', '@fastify/swagger-ui', '@resvg/']

/** Beside the programs, where program-paths.ts finds them. */
const latinFonts: Plugin = {
  name: 'latin-fonts',
  async generateBundle() {
    for (const { fileName, bytes } of await makeLatinFonts()) {
      this.emitFile({ type: 'asset', fileName: `fonts/${fileName}`, source: bytes })
    }
  },
}

/**
 * The server and its libraries in few files: most of a start is finding, reading and compiling a thousand small ones.
 * Readable as it is, since its stack traces are what a person on duty reads.
 */
export default defineConfig({
  input: { main: 'src/main.ts', 'files/file-worker': 'src/files/file-worker.ts' },
  platform: 'node',
  external: id => KEPT_APART.some(name => id.startsWith(name)),
  plugins: [latinFonts],
  // React holds two of itself, and checks everything drawn with the other.
  transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  output: { dir: 'dist', chunkFileNames: '[name]-[hash].js', sourcemap: true },
})
