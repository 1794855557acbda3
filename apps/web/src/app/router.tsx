import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  parseSearchWith,
  retainSearchParams,
  stringifySearchWith,
} from '@tanstack/react-router'
import { boardQuery } from '../features/board/board-queries.ts'
import { sourceListQuery } from '../features/sources/source-queries.ts'
import { targetListQuery, targetQuery } from '../features/targets/target-queries.ts'
import {
  readBoardSearch,
  readSharedSearch,
  readTargetListSearch,
  readTargetSearch,
  SHARED_SEARCH_NAMES,
} from '../lib/page-search.ts'
import { BoardPage } from './pages/board-page.tsx'
import { CrashPage } from './pages/crash-page.tsx'
import { NotFoundPage } from './pages/not-found-page.tsx'
import { Shell } from './shell.tsx'

const rootRoute = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: CrashPage,
  validateSearch: readSharedSearch,
  search: { middlewares: [retainSearchParams([...SHARED_SEARCH_NAMES])] },
})

// Loaders start a page's question while its code is on the way; the page itself shows the answer or the failure.
const boardRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: readBoardSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(boardQuery(deps)),
  component: BoardPage,
})

const targetListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/malvarden',
  validateSearch: readTargetListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(targetListQuery(deps)),
  component: lazyRouteComponent(() => import('./pages/target-list-page.tsx'), 'TargetListPage'),
})

const targetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/malvarden/$slug',
  validateSearch: readTargetSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    void context.queryClient.prefetchQuery(targetQuery(params.slug, deps)),
  component: lazyRouteComponent(() => import('./pages/target-page.tsx'), 'TargetPage'),
})

const methodRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/om',
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(sourceListQuery(deps)),
  component: lazyRouteComponent(() => import('./pages/method-page.tsx'), 'MethodPage'),
})

const routeTree = rootRoute.addChildren([boardRoute, targetListRoute, targetRoute, methodRoute])

export function createAppRouter(queryClient: QueryClient) {
  return createRouter({
    routeTree,
    context: { queryClient },
    parseSearch: parseSearchWith(value => value),
    stringifySearch: stringifySearchWith(String),
    defaultPreload: 'intent',
    // The query client decides what is fresh.
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    trailingSlash: 'never',
  })
}

/**
 * Fetches the code of the other pages when the first one stands, so that the way to them is short and a page
 * without network can still say what is the matter.
 */
export function fetchOtherPages(router: ReturnType<typeof createAppRouter>): void {
  for (const route of [targetListRoute, targetRoute, methodRoute]) {
    router.loadRouteChunk(route)?.catch(() => undefined)
  }
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
