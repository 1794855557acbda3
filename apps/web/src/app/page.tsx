import { isPageOfNow } from '@malkoll/domain'
import { Link, useRouterState, useSearch } from '@tanstack/react-router'
import { type ReactNode, useEffect } from 'react'
import { AsOfButton } from '../features/as-of/as-of-button.tsx'
import { useSlideCount } from '../features/decks/use-slide-count.ts'
import { askedMoment, shownMoment } from '../lib/as-of.ts'
import { useLanguage, useTexts } from '../lib/i18n/language.tsx'
import { useSignedInMark } from '../lib/session.ts'
import styles from './page.module.css'

/** The element that names a page: its h1. */
export const TITLE_ID = 'title'

/** A page's content with its title in the browser, the day asked for above it and the day known under it. */
export function Page(props: { title: string; asOf: string | undefined; children: ReactNode }) {
  const texts = useTexts()
  const asked = askedMoment(useSearch({ strict: false }).asOf, useLanguage())
  const isOfNow = useRouterState({ select: ({ location }) => isPageOfNow(location.pathname) })
  const name = asked && !isOfNow ? texts.asOf.title(props.title, asked) : props.title
  useEffect(() => {
    document.title = name === texts.product ? name : `${name} – ${texts.product}`
  }, [name, texts.product])
  return (
    <>
      <main id="main" className={`wrap ${styles.main}`} tabIndex={-1} aria-labelledby={TITLE_ID}>
        {asked ? <AsOfNotice text={isOfNow ? texts.asOf.ofNow(asked) : texts.asOf.notice(asked)} /> : null}
        {props.children}
      </main>
      <Footer asOf={props.asOf} />
    </>
  )
}

/** Said on every page while the address asks for an earlier moment, with the way back to now. */
function AsOfNotice({ text }: { text: string }) {
  const texts = useTexts()
  return (
    <p className={styles.asOf}>
      <span>{text}</span>
      <Link to="." search={search => ({ ...search, asOf: undefined })}>
        {texts.asOf.back}
      </Link>
    </p>
  )
}

function Footer({ asOf }: { asOf: string | undefined }) {
  const texts = useTexts()
  const href = useRouterState({ select: state => state.location.href })
  const language = useLanguage()
  const { asOf: asked } = useSearch({ strict: false })
  return (
    <footer className="wrap">
      <div className={styles.footer}>
        <Link to="/malvarden">{texts.shell.targets}</Link>
        <DeckLink />
        <Link to="/om">{texts.shell.method}</Link>
        <Link to="/tillganglighet">{texts.shell.accessibility}</Link>
        <a href="/api/v1/reference">{texts.shell.apiReference}</a>
        <SignInFootLink />
        <Link to="/andringar">{texts.shell.changes}</Link>
        {asOf ? <span>{texts.shell.knownAt(shownMoment(asOf, asked, language))}</span> : null}
        <AsOfButton />
        <span className={styles.address}>{window.location.origin + href}</span>
      </div>
    </footer>
  )
}

/** For those who work here; everybody else has no need of it. */
function SignInFootLink() {
  const texts = useTexts()
  const next = useRouterState({ select: state => state.location.href })
  return useSignedInMark() || next.startsWith('/logga-in') ? null : (
    <Link to="/logga-in" search={({ lang }) => ({ lang, next })}>
      {texts.shell.signIn}
    </Link>
  )
}

/** Its count stands only where there is something to count. */
function DeckLink() {
  const texts = useTexts()
  const count = useSlideCount()
  return <Link to="/bildspel">{count > 0 ? `${texts.shell.slides} (${count})` : texts.shell.slides}</Link>
}
