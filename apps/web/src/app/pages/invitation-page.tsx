import type { Invitation, SignedInUser } from '@malkoll/contracts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import styles from '../../features/account/account.module.css'
import { invitationQuery } from '../../features/account/account-queries.ts'
import { useAccountTexts } from '../../features/account/account-texts.ts'
import { InvitationForm } from '../../features/account/invitation-form.tsx'
import { beginSession } from '../../features/account/session-queries.ts'
import { SignInLink } from '../../features/account/sign-in-link.tsx'
import { ApiError } from '../../lib/api.ts'
import { formatMoment } from '../../lib/i18n/dates.ts'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { Notice, Skeleton } from '../../ui/notice.tsx'
import { FailurePage } from '../answer.tsx'
import { Page, TITLE_ID } from '../page.tsx'

/** An address for one use: what it is for, and the password it asks for. */
export function InvitationPage() {
  const texts = useTexts()
  const language = useLanguage()
  const { token } = useParams({ from: '/inbjudan/$token' })
  const { data, error, refetch } = useQuery(invitationQuery(token, language))
  if (data) return <Invited token={token} invitation={data} />
  if (isGone(error)) return <GonePage />
  if (error) return <FailurePage error={error} onRetry={() => void refetch()} />
  return (
    <Page title={texts.product} asOf={undefined}>
      <Skeleton label={texts.state.loading} />
    </Page>
  )
}

function isGone(error: Error | null): boolean {
  return error instanceof ApiError && error.failure.kind === 'problem' && error.failure.problem.status === 404
}

function Invited({ token, invitation }: { token: string; invitation: Invitation }) {
  const words = useAccountTexts().invitation
  const language = useLanguage()
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const title = words.titles[invitation.kind]

  function goOn(user: SignedInUser) {
    beginSession(queryClient, user)
    // An administrator begins by inviting the others; the address for one use does not stay in the way back.
    const to = user.actions.includes('users.manage') ? '/anvandare' : '/konto'
    void navigate({ to, replace: true })
  }

  return (
    <Page title={title} asOf={undefined}>
      <h1 id={TITLE_ID} className="page-title">
        {title}
      </h1>
      <p className="lead measure">{words.leads[invitation.kind]}</p>
      <p className="quiet">{words.expires(formatMoment(invitation.expiresAt, language))}</p>
      <div className={styles.narrow}>
        <InvitationForm token={token} invitation={invitation} onSignedIn={goOn} />
      </div>
    </Page>
  )
}

function GonePage() {
  const words = useAccountTexts().invitation
  return (
    <Page title={words.gone} asOf={undefined}>
      <Notice heading={<h1 id={TITLE_ID}>{words.gone}</h1>}>
        <p>{words.goneText}</p>
        <p>{words.goneFirst}</p>
        <p>
          <SignInLink next="/" className={controls.button} />
        </p>
      </Notice>
    </Page>
  )
}
