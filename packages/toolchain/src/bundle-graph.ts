/** Where the build writes its graph, in the folder of the built pages. The server serves no file without a known ending. */
export const BUNDLE_GRAPH_FILE = '.bundle-graph'

/** Beside it: which scripts each page adds to the first ones, by the page's name, for the server to announce. */
export const PAGE_SCRIPTS_FILE = '.page-scripts'

const PAGE = /^apps\/web\/src\/app\/pages\/([^/]+)-page\.tsx$/

/** What the build put together: which modules became which file, and which files ask for which. */
export interface BundleGraph {
  chunks: BundleChunk[]
}

export interface BundleChunk {
  /** Path in the folder of the built pages, such as `assets/index-1a2b3c.js`. */
  file: string
  /** The page's own script: what the browser is told to load first. */
  isEntry: boolean
  /** The module that a dynamic import names, by its path in the clone; null when the chunk only holds shared modules. */
  facade: string | null
  /** Files that the browser loads before this one runs. */
  imports: string[]
  /** Files that this one asks for while it runs. */
  dynamicImports: string[]
  modules: BundleModule[]
}

export interface BundleModule {
  /** Path in the clone, such as `apps/web/src/main.tsx`. */
  id: string
  /** What is left of the module in the file, in bytes before compression. */
  bytes: number
}

/** The parts of a bundler's output that the graph is made of; Vite's and Rolldown's own have more. */
interface OutputChunk {
  type: 'chunk'
  fileName: string
  isEntry: boolean
  facadeModuleId: string | null
  imports: string[]
  dynamicImports: string[]
  modules: Record<string, { code: string | null }>
}

/**
 * The graph of a bundler's output. Modules are named by their path in `root`, an absolute folder; virtual modules keep
 * the name that the bundler gave them. Files that are no scripts are left out.
 */
export function bundleGraphOf(
  bundle: Record<string, OutputChunk | { type: 'asset' }>,
  root: string,
): BundleGraph {
  const chunks = Object.values(bundle).flatMap(file => (file.type === 'chunk' ? [file] : []))
  const nameOf = (id: string) => id.replace(root, '').replace(/^\//, '')
  return {
    chunks: chunks.map(chunk => ({
      file: chunk.fileName,
      isEntry: chunk.isEntry,
      facade: chunk.facadeModuleId && nameOf(chunk.facadeModuleId),
      imports: chunk.imports,
      dynamicImports: chunk.dynamicImports,
      modules: Object.entries(chunk.modules).map(([id, { code }]) => ({
        id: nameOf(id),
        bytes: Buffer.byteLength(code ?? ''),
      })),
    })),
  }
}

/** A page that is loaded when it is asked for, with the files that it adds to the first ones. */
export interface BundlePage {
  /** `target-list` for `target-list-page.tsx`. */
  name: string
  own: BundleChunk[]
}

/** The pages that have a file of their own. */
export function pagesOf(graph: BundleGraph): BundlePage[] {
  const first = graph.chunks.filter(chunk => chunk.isEntry).flatMap(entry => waitedFor(entry, graph))
  return graph.chunks.flatMap(chunk => {
    const name = pageName(chunk.facade ?? '')
    return name ? [{ name, own: waitedFor(chunk, graph).filter(each => !first.includes(each)) }] : []
  })
}

/** The name of the page that a module holds, undefined when it holds none. */
export function pageName(moduleId: string): string | undefined {
  return PAGE.exec(moduleId)?.[1]
}

/** A chunk and everything that the browser loads before it runs. */
export function waitedFor(chunk: BundleChunk, { chunks }: BundleGraph): BundleChunk[] {
  const loaded = new Set([chunk])
  for (const each of loaded) {
    for (const other of chunks) if (each.imports.includes(other.file)) loaded.add(other)
  }
  return [...loaded]
}
