import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { createAppRouter, fetchOtherPages } from './app/router.tsx'
import { seedFirstAnswers } from './lib/first-answers.ts'
import { createQueryClient } from './lib/query-client.ts'

const OTHER_PAGES_AFTER_MS = 1500
const LONGEST_FONT_WAIT_MS = 500

async function start(root: HTMLElement) {
  const queryClient = createQueryClient()
  seedFirstAnswers(queryClient, document)
  const router = createAppRouter(queryClient)
  // The server's own first words stay until the page's code is there, and its fonts, so that none moves the text.
  await Promise.all([router.load(), fontsAreReady()])
  // A transition is drawn in short pieces: a tap or a key meanwhile is answered at once.
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <QueryClientProvider client={queryClient}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </StrictMode>,
    ),
  )
  setTimeout(() => void fetchOtherPages(router), OTHER_PAGES_AFTER_MS)
}

/** The fonts are preloaded; a slow network is not waited for. */
function fontsAreReady(): Promise<unknown> {
  const fonts = [400, 600, 700].map(weight => document.fonts.load(`${weight} 1em "Source Sans 3"`))
  const patience = new Promise(resolve => setTimeout(resolve, LONGEST_FONT_WAIT_MS))
  return Promise.race([Promise.allSettled(fonts), patience])
}

const root = document.getElementById('root')
if (root) void start(root)
