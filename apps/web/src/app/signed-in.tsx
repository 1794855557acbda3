import type { Action, SignedInUser } from '@malkoll/contracts'
import { joinWords, ROLE_WORDS } from '@malkoll/domain'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useRouterState } from '@tanstack/react-router'
import { Fragment, type ReactNode, useEffect, useState } from 'react'
import styles from '../features/account/account.module.css'
import { isSignedOut } from '../features/account/sending-issues.ts'
import { sessionQuery } from '../features/account/session-queries.ts'
import { useSessionTexts } from '../features/account/session-texts.ts'
import { SignInLink } from '../features/account/sign-in-link.tsx'
import { useLanguage, useTexts } from '../lib/i18n/language.tsx'
import controls from '../ui/controls.module.css'
import { Notice, TallSkeleton } from '../ui/notice.tsx'
import { FailurePage } from './answer.tsx'
import { Page, TITLE_ID } from './page.tsx'

/**
 * A page for those who may do `action`: everybody else is told why and what to do. A session that ends while the page
 * is open leaves what is on it, with a line about it; another person gets a page of their own.
 */
export function SignedIn(props: {
  action: Action
  title: string
  children: (user: SignedInUser) => ReactNode
}) {
  const texts = useTexts()
  const session = useQuery(sessionQuery())
  useAskAgainWhenRefused()
  const user = session.data?.user
  const lastUser = useLast(user ?? undefined)
  const shown = user ?? lastUser
  if (shown?.actions.includes(props.action)) {
    return (
      <>
        {user ? null : <EndedNote />}
        <Fragment key={shown.id}>{props.children(shown)}</Fragment>
      </>
    )
  }
  if (user) return <NotAllowedPage user={user} />
  if (user === null) return <SignedOutPage />
  if (session.error) return <FailurePage error={session.error} onRetry={() => void session.refetch()} />
  return (
    <Page title={props.title} asOf={undefined}>
      <h1 id={TITLE_ID} className="page-title">
        {props.title}
      </h1>
      <TallSkeleton label={texts.state.loading} />
    </Page>
  )
}

/** The last value there was. */
function useLast<Value>(value: Value | undefined): Value | undefined {
  const [last, setLast] = useState(value)
  if (value !== undefined && value !== last) setLast(value)
  return value ?? last
}

/** An answer that says nobody is signed in is about the whole page. */
function useAskAgainWhenRefused() {
  const queryClient = useQueryClient()
  useEffect(
    () =>
      queryClient.getQueryCache().subscribe(({ type, query }) => {
        if (type === 'updated' && query.state.status === 'error' && isSignedOut(query.state.error))
          void queryClient.invalidateQueries(sessionQuery())
      }),
    [queryClient],
  )
}

function EndedNote() {
  const { signedOut } = useSessionTexts()
  const here = useRouterState({ select: state => state.location.href })
  return (
    <div className="wrap">
      <div role="alert" className={styles.ended}>
        <span>{signedOut.ended}</span>
        <SignInLink next={here} isNewTab />
      </div>
    </div>
  )
}

function SignedOutPage() {
  const { signedOut } = useSessionTexts()
  const here = useRouterState({ select: state => state.location.href })
  return (
    <Page title={signedOut.title} asOf={undefined}>
      <Notice heading={<h1 id={TITLE_ID}>{signedOut.title}</h1>}>
        <p>{signedOut.text}</p>
        <p>
          <SignInLink next={here} className={controls.button} />
        </p>
      </Notice>
    </Page>
  )
}

function NotAllowedPage({ user }: { user: SignedInUser }) {
  const { signedOut } = useSessionTexts()
  const language = useLanguage()
  const roles = user.roles.map(role => ROLE_WORDS[role][language].toLowerCase())
  return (
    <Page title={signedOut.notAllowed} asOf={undefined}>
      <Notice heading={<h1 id={TITLE_ID}>{signedOut.notAllowed}</h1>}>
        <p>{signedOut.notAllowedText(joinWords(roles, language) || signedOut.noRole)}</p>
        <p>
          <Link to="/" className={controls.button}>
            {signedOut.toStart}
          </Link>
        </p>
      </Notice>
    </Page>
  )
}
