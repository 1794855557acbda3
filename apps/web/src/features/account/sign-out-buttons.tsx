import controls from '../../ui/controls.module.css'
import styles from './account.module.css'
import { useAccountTexts } from './account-texts.ts'
import { SignOutState } from './sign-out-state.tsx'
import { useSignOut } from './use-sign-out.ts'

export function SignOutButtons() {
  const { account } = useAccountTexts()
  const signOut = useSignOut()
  return (
    <>
      <p>{account.signOutText}</p>
      <p className={styles.actions}>
        <button type="button" className={controls.button} onClick={() => void signOut.start('here')}>
          {account.signOutHere}
        </button>
        <button type="button" className={controls.button} onClick={() => void signOut.start('everywhere')}>
          {account.signOutEverywhere}
        </button>
      </p>
      <SignOutState signOut={signOut} />
    </>
  )
}
