import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createAppRouter, fetchOtherPages } from './app/router.tsx'
import { seedFirstAnswers } from './lib/first-answers.ts'
import { createQueryClient } from './lib/query-client.ts'
import './ui/tokens.css'
import './ui/base.css'

const OTHER_PAGES_AFTER_MS = 1500

async function start(root: HTMLElement) {
  const queryClient = createQueryClient()
  seedFirstAnswers(queryClient, document)
  const router = createAppRouter(queryClient)
  // The server's own first words stay until the page's code is there.
  await router.load()
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  )
  setTimeout(() => fetchOtherPages(router), OTHER_PAGES_AFTER_MS)
}

const root = document.getElementById('root')
if (root) void start(root)
