import { Link, useRouterState } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { useLanguage, useTexts } from '../lib/i18n/language.tsx'
import { organisationLogo, organisationName } from '../lib/organisation.ts'
import { useSignedInMark } from '../lib/session.ts'
import styles from './masthead.module.css'

/** The only place for the organisation's own colours, name and logo. */
export function Masthead() {
  const texts = useTexts()
  const organisation = organisationName()
  const logo = organisationLogo()
  return (
    <>
      <a className={styles.skip} href="#main">
        {texts.shell.skip}
      </a>
      <header className={styles.band}>
        <div className="wrap">
          <div className={styles.inner}>
            <Link className={styles.logo} to="/">
              {/* The name beside it says what it is. */}
              {logo ? <img src={logo.href} width={logo.width} height={logo.height} alt="" /> : null}
              {texts.product}
              {organisation ? <span>{organisation}</span> : null}
            </Link>
            <nav className={styles.nav} aria-label={texts.shell.menu}>
              <ul>
                <li>
                  <Link to="/" activeOptions={{ exact: true, includeSearch: false }}>
                    {texts.shell.board}
                  </Link>
                </li>
                <li>
                  <Link to="/lanet" activeOptions={{ includeSearch: false }}>
                    {texts.shell.strategy}
                  </Link>
                </li>
                <li>
                  <Link to="/ar" activeOptions={{ includeSearch: false }}>
                    {texts.shell.year}
                  </Link>
                </li>
                <li>
                  <Link to="/sok" activeOptions={{ includeSearch: false }}>
                    {texts.shell.search}
                  </Link>
                </li>
              </ul>
            </nav>
            <LanguageSwitch />
          </div>
          <Desk />
        </div>
      </header>
    </>
  )
}

/** Without network its code may be missing: the rest of the page stands. */
const DeskBar = lazy<() => ReactNode>(() =>
  import('../features/account/desk-bar.tsx').then(
    ({ DeskBar }) => ({ default: DeskBar }),
    () => ({ default: () => null }),
  ),
)

/** The line of who is signed in; its place is kept until its code is there. */
function Desk() {
  return useSignedInMark() ? (
    <div className={styles.desk}>
      <Suspense>
        <DeskBar />
      </Suspense>
    </div>
  ) : null
}

/** The same page, with the same choices, in the other language. */
function LanguageSwitch() {
  const texts = useTexts()
  const language = useLanguage()
  const other = language === 'sv' ? 'en' : 'sv'
  const pathname = useRouterState({ select: state => state.location.pathname })
  return (
    <Link
      className={styles.language}
      to={pathname}
      search={search => ({ ...search, lang: other === 'en' ? 'en' : undefined })}
      resetScroll={false}
      lang={other}
      hrefLang={other}
    >
      {texts.shell.otherLanguage}
    </Link>
  )
}
