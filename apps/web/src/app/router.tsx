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
import { expectationListQuery } from '../features/expectations/expectation-queries.ts'
import { indicatorListQuery, indicatorQuery, seriesQuery } from '../features/indicators/indicator-queries.ts'
import { chosenBreakdowns } from '../features/indicators/series-view.ts'
import { objectiveQuery } from '../features/objectives/objective-queries.ts'
import { placeQuery } from '../features/places/place-queries.ts'
import { searchQuery } from '../features/search/search-queries.ts'
import { sourceListQuery } from '../features/sources/source-queries.ts'
import { strategyQuery } from '../features/steering-documents/steering-document-queries.ts'
import { targetListQuery, targetQuery } from '../features/targets/target-queries.ts'
import {
  type IndicatorSearch,
  readBoardSearch,
  readChangesSearch,
  readDeckSearch,
  readEntrySearch,
  readHistorySearch,
  readIndicatorListSearch,
  readIndicatorSearch,
  readSearchPageSearch,
  readSharedSearch,
  readSignInSearch,
  readTargetListSearch,
  readTargetSearch,
  SHARED_SEARCH_NAMES,
} from '../lib/page-search.ts'
import { hasSignedInMark } from '../lib/session.ts'
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
  component: lazyRouteComponent(() => import('./pages/board-page.tsx'), 'BoardPage'),
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

const strategyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lanet',
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchQuery(strategyQuery(deps))
    void context.queryClient.prefetchQuery(expectationListQuery(deps))
  },
  component: lazyRouteComponent(() => import('./pages/strategy-page.tsx'), 'StrategyPage'),
})

const areaRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lanet/$area',
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    void context.queryClient.prefetchQuery(objectiveQuery(params.area, deps)),
  component: lazyRouteComponent(() => import('./pages/area-page.tsx'), 'AreaPage'),
})

const goalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/lanet/mal/$slug',
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    void context.queryClient.prefetchQuery(objectiveQuery(params.slug, deps)),
  component: lazyRouteComponent(() => import('./pages/goal-page.tsx'), 'GoalPage'),
})

const latestYearRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ar',
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(boardQuery(deps)),
  component: lazyRouteComponent(() => import('./pages/year-page.tsx'), 'LatestYearPage'),
})

const yearRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ar/$period',
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    void context.queryClient.prefetchQuery(boardQuery({ ...deps, period: params.period })),
  component: lazyRouteComponent(() => import('./pages/year-page.tsx'), 'YearPage'),
})

const searchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sok',
  validateSearch: readSearchPageSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    if (deps.q) void context.queryClient.prefetchQuery(searchQuery(deps))
  },
  component: lazyRouteComponent(() => import('./pages/search-page.tsx'), 'SearchPage'),
})

const indicatorListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indikatorer',
  validateSearch: readIndicatorListSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => {
    void context.queryClient.prefetchQuery(strategyQuery(deps))
    void context.queryClient.prefetchQuery(indicatorListQuery(deps))
  },
  component: lazyRouteComponent(() => import('./pages/indicator-list-page.tsx'), 'IndicatorListPage'),
})

const indicatorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indikatorer/$slug',
  validateSearch: readIndicatorSearch,
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    void prefetchIndicator(context.queryClient, params.slug, deps).catch(() => undefined),
  component: lazyRouteComponent(() => import('./pages/indicator-page.tsx'), 'IndicatorPage'),
})

/** Which series there are stands in the indicator. */
async function prefetchIndicator(queryClient: QueryClient, slug: string, search: IndicatorSearch) {
  const indicator = await queryClient.ensureQueryData(indicatorQuery(slug, search))
  await queryClient.prefetchQuery(seriesQuery(slug, search, chosenBreakdowns(indicator, search)))
}

const placeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kommuner/$code',
  loaderDeps: ({ search }) => search,
  loader: ({ context, params, deps }) =>
    void context.queryClient.prefetchQuery(placeQuery(params.code, deps)),
  component: lazyRouteComponent(() => import('./pages/place-page.tsx'), 'PlacePage'),
})

const methodRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/om',
  loaderDeps: ({ search }) => search,
  loader: ({ context, deps }) => void context.queryClient.prefetchQuery(sourceListQuery(deps)),
  component: lazyRouteComponent(() => import('./pages/method-page.tsx'), 'MethodPage'),
})

const accessibilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/tillganglighet',
  component: lazyRouteComponent(() => import('./pages/accessibility-page.tsx'), 'AccessibilityPage'),
})

const historyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/historik',
  validateSearch: readHistorySearch,
  component: lazyRouteComponent(() => import('./pages/history-page.tsx'), 'HistoryPage'),
})

const changesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/andringar',
  validateSearch: readChangesSearch,
  component: lazyRouteComponent(() => import('./pages/changes-page.tsx'), 'ChangesPage'),
})

const presentationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/bildspel',
  validateSearch: readDeckSearch,
  component: lazyRouteComponent(() => import('./pages/presentation-page.tsx'), 'PresentationPage'),
})

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/logga-in',
  validateSearch: readSignInSearch,
  component: lazyRouteComponent(() => import('./pages/sign-in-page.tsx'), 'SignInPage'),
})

const invitationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inbjudan/$token',
  component: lazyRouteComponent(() => import('./pages/invitation-page.tsx'), 'InvitationPage'),
})

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/konto',
  component: lazyRouteComponent(() => import('./pages/account-page.tsx'), 'AccountPage'),
})

const usersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/anvandare',
  validateSearch: readSearchPageSearch,
  component: lazyRouteComponent(() => import('./pages/users-page.tsx'), 'UsersPage'),
})

const routes = [
  boardRoute,
  targetListRoute,
  targetRoute,
  strategyRoute,
  areaRoute,
  goalRoute,
  latestYearRoute,
  yearRoute,
  searchRoute,
  indicatorListRoute,
  indicatorRoute,
  placeRoute,
  methodRoute,
  accessibilityRoute,
  historyRoute,
  changesRoute,
  presentationRoute,
] as const

const entryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/inmatning',
  validateSearch: readEntrySearch,
  component: lazyRouteComponent(() => import('./pages/entry-page.tsx'), 'EntryPage'),
})

/** Pages of those who sign in: nobody else fetches their code beforehand. */
const signedInRoutes = [signInRoute, invitationRoute, accountRoute, usersRoute, entryRoute] as const

const routeTree = rootRoute.addChildren([...routes, ...signedInRoutes])

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
 * without network can still say what is the matter. One at a time, so that none keeps the reader waiting.
 */
export async function fetchOtherPages(router: ReturnType<typeof createAppRouter>): Promise<void> {
  for (const route of hasSignedInMark() ? [...routes, ...signedInRoutes] : routes) {
    await router.loadRouteChunk(route)?.catch(() => undefined)
  }
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>
  }
}
