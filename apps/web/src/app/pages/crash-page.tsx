import { useSearch } from '@tanstack/react-router'
import { LanguageProvider, useTexts } from '../../lib/i18n/language.tsx'
import { languageOf } from '../../lib/page-search.ts'
import controls from '../../ui/controls.module.css'
import { Notice } from '../../ui/notice.tsx'
import { Masthead } from '../masthead.tsx'
import { Page, TITLE_ID } from '../page.tsx'

/** Takes the place of the whole page when its code throws, or when a chunk of it cannot be fetched. */
export function CrashPage() {
  return (
    <LanguageProvider language={languageOf(useSearch({ strict: false }))}>
      <Masthead />
      <CrashNotice />
    </LanguageProvider>
  )
}

function CrashNotice() {
  const texts = useTexts()
  return (
    <Page title={texts.state.crashTitle} asOf={undefined}>
      <Notice role="alert" heading={<h1 id={TITLE_ID}>{texts.state.crashTitle}</h1>}>
        <p>{texts.state.crash}</p>
        <p>
          <button type="button" className={controls.button} onClick={() => window.location.reload()}>
            {texts.state.retry}
          </button>
        </p>
      </Notice>
    </Page>
  )
}
