import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { seedFirstAnswers } from './first-answers.ts'

function pageWith(text: string | null): Document {
  const element = text === null ? null : { textContent: text }
  return { getElementById: () => element } as unknown as Document
}

test('an answer written into the page is in the cache under its address', () => {
  const queryClient = new QueryClient()
  seedFirstAnswers(queryClient, pageWith('{"/api/v1/board?lang=sv":{"period":"2022"}}'))
  expect(queryClient.getQueryData(['/api/v1/board?lang=sv'])).toEqual({ period: '2022' })
})

test('a list that goes on is left for its query to gather', () => {
  const queryClient = new QueryClient()
  seedFirstAnswers(queryClient, pageWith('{"/whole":{"nextCursor":null},"/part":{"nextCursor":"abc"}}'))
  expect(queryClient.getQueryData(['/whole'])).toEqual({ nextCursor: null })
  expect(queryClient.getQueryData(['/part'])).toBeUndefined()
})

test('a page without answers, or with broken ones, starts empty', () => {
  for (const text of [null, '', '{', '[]', 'null']) {
    const queryClient = new QueryClient()
    seedFirstAnswers(queryClient, pageWith(text))
    expect(queryClient.getQueryCache().getAll()).toEqual([])
  }
})
