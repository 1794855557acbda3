import { fileURLToPath } from 'node:url'
import { BUNDLE_GRAPH_FILE, bundleGraphOf, PAGE_SCRIPTS_FILE, pagesOf } from '@malkoll/toolchain/bundle-graph'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

/** Asks for the fonts before the style sheet is parsed, so that the first text is drawn in its own font. */
function preloadFonts(): Plugin {
  return {
    name: 'preload-fonts',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter(file => file.endsWith('.woff2'))
          .map(file => ({
            tag: 'link',
            injectTo: 'head' as const,
            attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `/${file}`, crossorigin: '' },
          })),
    },
  }
}

/** The styles of the components come after what the server writes, so that its words do not wait for them. */
function styleAfterFirstPaint(): Plugin {
  return {
    name: 'style-after-first-paint',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: html => {
        const link = /\n *<link rel="stylesheet"[^>]*>/.exec(html)?.[0] ?? ''
        return html.replace(link, '').replace('\n    <!--app-data-->', () => `${link}\n    <!--app-data-->`)
      },
    },
  }
}

/** Leaves beside the pages what went into which file, for the check of sizes, and what each page adds, for the server. */
function writeBundleGraph(): Plugin {
  const root = fileURLToPath(new URL('../..', import.meta.url))
  return {
    name: 'write-bundle-graph',
    apply: 'build',
    generateBundle(_options, bundle) {
      const graph = bundleGraphOf(bundle, root)
      const scripts = pagesOf(graph).map(({ name, own }) => [name, own.map(({ file }) => `/${file}`)])
      this.emitFile({ type: 'asset', fileName: BUNDLE_GRAPH_FILE, source: JSON.stringify(graph) })
      this.emitFile({
        type: 'asset',
        fileName: PAGE_SCRIPTS_FILE,
        source: JSON.stringify(Object.fromEntries(scripts)),
      })
    },
  }
}

/** Parts of pages for signed-in people, however many of those share them: nobody else fetches them. */
const SIGNED_IN_PARTS =
  'features/(account|users|entry)/|app/signed-in|ui/(field|password-field|question|copy-button)[.]|(password|role-words)[.]'

/** What the page of entry shares with its own late parts, and nobody else. */
const ENTRY_PARTS = 'features/entry/'

/** Of these what only the sign-in, one's account and the users share. */
const ACCOUNT_PARTS =
  'features/account/(account-texts|field-faults|new-password-field)|ui/password-field[.]|password[.]'

/**
 * Two files for what most pages share: the frame, which a browser keeps from release to release, and our own part.
 * What signed-in people share follows, when the parts of everybody have been taken. Recharts and what it brings stay
 * in the files of those who ask for them.
 */
const SHARED_FILES = [
  {
    name: 'frame',
    // Ways to ask that few pages use come with those.
    test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store|@tanstack\/[^/]+)\/(?!.*\b(useInfiniteQuery|infiniteQueryObserver|useMutation|mutationObserver|useQueries|queriesObserver)\.)/,
  },
  { name: 'shared', test: RegExp(`(apps/web|packages/domain)/src/(?!${SIGNED_IN_PARTS})`), minShareCount: 5 },
  {
    name: 'signed-in',
    test: RegExp(`/src/(?!${ENTRY_PARTS}|${ACCOUNT_PARTS})(${SIGNED_IN_PARTS})`),
    minShareCount: 3,
  },
  { name: 'account', test: RegExp(`/src/(${ACCOUNT_PARTS})`), minShareCount: 2 },
]

export default defineConfig({
  plugins: [react(), preloadFonts(), styleAfterFirstPaint(), writeBundleGraph()],
  build: {
    // The content security policy allows no data: fonts or scripts.
    assetsInlineLimit: 0,
    // One small style sheet for all pages: nothing is drawn twice, and its order never depends on the way taken.
    cssCodeSplit: false,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: SHARED_FILES } } },
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? '3000'}` } },
})
