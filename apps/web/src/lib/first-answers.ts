import type { QueryClient } from '@tanstack/react-query'

/**
 * Puts the answers that the server wrote into the page into the cache, each under its address, so that the
 * first paint has everything. Of a list only a complete one counts: its query gathers every page.
 */
export function seedFirstAnswers(queryClient: QueryClient, document: Document): void {
  const text = document.getElementById('first-answers')?.textContent
  if (!text) return
  for (const [address, answer] of Object.entries(parseAnswers(text))) {
    if (!hasMorePages(answer)) queryClient.setQueryData([address], answer)
  }
}

function parseAnswers(text: string): Record<string, unknown> {
  try {
    const answers: unknown = JSON.parse(text)
    return typeof answers === 'object' && answers !== null ? { ...answers } : {}
  } catch {
    return {}
  }
}

function hasMorePages(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'nextCursor' in answer && answer.nextCursor !== null
}
