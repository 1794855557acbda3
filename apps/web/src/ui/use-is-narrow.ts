import { useMediaQuery } from './use-media-query.ts'

/** Whether the window is a phone's. Text in a chart is never scaled below 12 px: a phone gets a drawing of its own. */
export function useIsNarrow(): boolean {
  return useMediaQuery('(max-width: 47.99rem)')
}
