import { Link } from '@tanstack/react-router'
import { useTexts } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { Notice } from '../../ui/notice.tsx'
import { Page, TITLE_ID } from '../page.tsx'

export function NotFoundPage() {
  const texts = useTexts()
  return (
    <Page title={texts.state.notFoundTitle} asOf={undefined}>
      <Notice heading={<h1 id={TITLE_ID}>{texts.state.notFoundTitle}</h1>}>
        <p>{texts.state.notFound}</p>
        <p>
          <Link to="/" className={controls.button}>
            {texts.state.toStart}
          </Link>
        </p>
      </Notice>
    </Page>
  )
}
