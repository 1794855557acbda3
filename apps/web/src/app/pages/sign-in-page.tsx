import type { SignedInUser } from '@malkoll/contracts'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import styles from '../../features/account/account.module.css'
import { useAccountTexts } from '../../features/account/account-texts.ts'
import { CodeForm } from '../../features/account/code-form.tsx'
import { localPath } from '../../features/account/next-path.ts'
import { beginSession, sessionQuery } from '../../features/account/session-queries.ts'
import { SignInForm } from '../../features/account/sign-in-form.tsx'
import { startPath } from '../../features/account/start-path.ts'
import { useSignedInMark } from '../../lib/session.ts'
import { Page, TITLE_ID } from '../page.tsx'

export function SignInPage() {
  const texts = useAccountTexts()
  const queryClient = useQueryClient()
  const { next, lang, utloggad } = useSearch({ from: '/logga-in' })
  const { history } = useRouter()
  const [needsCode, setNeedsCode] = useState(false)
  const [isRecovery, setIsRecovery] = useState(false)
  const codeLead = isRecovery ? texts.code.recoveryLead : texts.code.lead
  const title = needsCode ? texts.code.title : texts.signIn.title

  function goOn(user: SignedInUser) {
    beginSession(queryClient, user)
    history.replace(localPath(next) ?? startPath(user, lang))
  }

  return (
    <Page title={title} asOf={undefined}>
      <h1 id={TITLE_ID} className="page-title">
        {title}
      </h1>
      <p className="lead measure">{needsCode ? codeLead : texts.signIn.lead}</p>
      {utloggad && !needsCode ? (
        <p role="status" className={`${styles.done} ${styles.narrow}`}>
          {texts.signIn.signedOut}
        </p>
      ) : null}
      {utloggad ? null : <AlreadySignedIn next={next} />}
      <div className={styles.narrow}>
        {needsCode ? (
          <CodeForm
            isRecovery={isRecovery}
            onOther={() => setIsRecovery(!isRecovery)}
            onSignedIn={goOn}
            onStartAgain={() => {
              setNeedsCode(false)
              setIsRecovery(false)
            }}
          />
        ) : (
          <SignInForm onSignedIn={goOn} onNeedsCode={() => setNeedsCode(true)} />
        )}
      </div>
      <section className={styles.after} aria-labelledby="forgotten">
        <h2 id="forgotten">{texts.signIn.forgotten}</h2>
        <p>{texts.signIn.forgottenText}</p>
      </section>
    </Page>
  )
}

/** Somebody who is signed in goes on from here, or signs in as another. */
function AlreadySignedIn({ next }: { next: string | undefined }) {
  const { signIn } = useAccountTexts()
  const isMarked = useSignedInMark()
  const session = useQuery({ ...sessionQuery(), enabled: isMarked })
  const user = isMarked ? session.data?.user : undefined
  if (!user) return null
  return (
    <p className={`${styles.done} ${styles.narrow}`}>
      {signIn.already(user.name)} <a href={localPath(next) ?? startPath(user)}>{signIn.goOn}</a>
    </p>
  )
}
