import { QueryClient } from '@tanstack/react-query'
import { ApiError } from './api.ts'

/** Answers are fresh for a minute; after that they are asked for again with their ETag in the background. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 60_000,
        // Without this a query waits for ever when the browser believes itself offline.
        networkMode: 'always',
        refetchOnReconnect: 'always',
        retry: (failureCount, error) => failureCount < 1 && isWorthRetrying(error),
        retryDelay: 400,
      },
    },
  })
}

function isWorthRetrying(error: Error): boolean {
  if (!(error instanceof ApiError)) return false
  return error.failure.kind !== 'problem' || error.failure.problem.status >= 500
}
