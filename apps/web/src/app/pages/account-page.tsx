import type { SignedInUser } from '@malkoll/contracts'
import { ROLE_WORDS } from '@malkoll/domain'
import { Link } from '@tanstack/react-router'
import styles from '../../features/account/account.module.css'
import { AccountSection } from '../../features/account/account-section.tsx'
import { useAccountTexts } from '../../features/account/account-texts.ts'
import { NameForm } from '../../features/account/name-form.tsx'
import { PasswordForm } from '../../features/account/password-form.tsx'
import { SessionList } from '../../features/account/session-list.tsx'
import { SignOutButtons } from '../../features/account/sign-out-buttons.tsx'
import { TotpSection } from '../../features/account/totp-section.tsx'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { Page, TITLE_ID } from '../page.tsx'
import { SignedIn } from '../signed-in.tsx'

export function AccountPage() {
  const { account } = useAccountTexts()
  return (
    <SignedIn action="account.manage" title={account.title}>
      {user => <Account user={user} />}
    </SignedIn>
  )
}

function Account({ user }: { user: SignedInUser }) {
  const { account } = useAccountTexts()
  return (
    <Page title={account.title} asOf={undefined}>
      <h1 id={TITLE_ID} className="page-title">
        {account.title}
      </h1>
      <AccountSection id="you" heading={account.you}>
        <Facts user={user} />
        <NameForm user={user} />
      </AccountSection>
      <AccountSection id="password" heading={account.password}>
        <PasswordForm user={user} />
      </AccountSection>
      <AccountSection id="totp" heading={account.totp}>
        <TotpSection user={user} />
      </AccountSection>
      <AccountSection id="sessions" heading={account.sessions}>
        <SessionList />
      </AccountSection>
      <AccountSection id="sign-out" heading={account.signOut}>
        <SignOutButtons />
      </AccountSection>
    </Page>
  )
}

/** What only an administrator changes. */
function Facts({ user }: { user: SignedInUser }) {
  const { account } = useAccountTexts()
  const language = useLanguage()
  const facts = [
    [account.email, user.email],
    [account.function, user.function],
    [account.organisation, user.organisation?.name],
    [account.roles, user.roles.map(role => ROLE_WORDS[role][language]).join(', ')],
  ] as const
  return (
    <>
      <dl className={styles.facts}>
        {facts.map(([label, value]) =>
          value ? (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      <p className="quiet">{account.changedBy}</p>
      {user.actions.includes('entry.read') ? (
        <p>
          <Link to="/inmatning">{account.toEntry}</Link>
        </p>
      ) : null}
    </>
  )
}
