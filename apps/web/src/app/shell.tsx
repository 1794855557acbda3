import { Outlet, useRouterState, useSearch } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { LanguageProvider } from '../lib/i18n/language.tsx'
import { languageOf } from '../lib/page-search.ts'
import { Masthead } from './masthead.tsx'

/** What stays from page to page: language, masthead, and where the focus goes. */
export function Shell() {
  const language = languageOf(useSearch({ strict: false }))
  useDocumentLanguage(language)
  useFocusOnMain()
  return (
    <LanguageProvider language={language}>
      <Masthead />
      <Outlet />
    </LanguageProvider>
  )
}

function useDocumentLanguage(language: string) {
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
}

/** On the way to another page the focus follows to its content; a filter or a tab leaves it where it is. */
function useFocusOnMain() {
  const pathname = useRouterState({ select: state => state.resolvedLocation?.pathname })
  const shown = useRef(pathname)
  useEffect(() => {
    if (shown.current !== undefined && shown.current !== pathname) {
      document.getElementById('main')?.focus({ preventScroll: true })
    }
    shown.current = pathname
  }, [pathname])
}
