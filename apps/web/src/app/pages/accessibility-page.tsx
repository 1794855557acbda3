import { AccessibilityStatement } from '../../features/accessibility/accessibility-statement.tsx'
import { STATEMENT_TEXTS } from '../../features/accessibility/statement-text.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { Page, TITLE_ID } from '../page.tsx'

export function AccessibilityPage() {
  const { title } = STATEMENT_TEXTS[useLanguage()]
  return (
    <Page title={title} asOf={undefined}>
      <h1 id={TITLE_ID} className="page-title">
        {title}
      </h1>
      <AccessibilityStatement />
    </Page>
  )
}
