import { defineConfig } from 'rolldown'

/** They read files of their own beside them: machine code, WebAssembly, fonts, pages. */
const KEPT_APART = ['@electric-sql/pglite', '@expo-google-fonts/', '@fastify/swagger-ui', '@resvg/']

/**
 * The server and its libraries in few files: most of a start is finding, reading and compiling a thousand small ones.
 * Readable as it is, since its stack traces are what a person on duty reads.
 */
export default defineConfig({
  input: { main: 'src/main.ts', 'files/file-worker': 'src/files/file-worker.ts' },
  platform: 'node',
  external: id => KEPT_APART.some(name => id.startsWith(name)),
  // React holds two of itself, and checks everything drawn with the other.
  transform: { define: { 'process.env.NODE_ENV': '"production"' } },
  output: { dir: 'dist', chunkFileNames: '[name]-[hash].js', sourcemap: true },
})
