import type { SignedInUser } from '@malkoll/contracts'
import { useQuery } from '@tanstack/react-query'
import { Link, useRouterState } from '@tanstack/react-router'
import { Menu } from '../../ui/menu.tsx'
import styles from './desk-bar.module.css'
import { sessionQuery } from './session-queries.ts'
import { useSessionTexts } from './session-texts.ts'
import { SignInLink } from './sign-in-link.tsx'
import { SignOutState } from './sign-out-state.tsx'
import { useSignOut } from './use-sign-out.ts'

/** A second line of the masthead for who is signed in: where the work is done, and who does it. */
export function DeskBar() {
  const { menu } = useSessionTexts()
  const session = useQuery(sessionQuery())
  const user = session.data?.user
  // What is known later would push aside what is there.
  if (session.isPending) return null
  return (
    <nav className={styles.nav} aria-label={menu.label}>
      <ul className={styles.work}>
        {user?.actions.includes('entry.read') ? (
          <li>
            <Link to="/inmatning">{menu.entry}</Link>
          </li>
        ) : null}
        <li>
          <Link to="/bildspel">{menu.slides}</Link>
        </li>
      </ul>
      {user === null ? <Ended /> : <PersonMenu user={user} />}
    </nav>
  )
}

function Ended() {
  const { menu } = useSessionTexts()
  const here = useRouterState({ select: state => state.location.href })
  return (
    <p className={styles.ended}>
      {menu.ended} <SignInLink next={here} />
    </p>
  )
}

/** Undefined: not to be had without network. */
function PersonMenu({ user }: { user: SignedInUser | undefined }) {
  const { menu } = useSessionTexts()
  const signOut = useSignOut()
  return (
    <>
      <div className={styles.person}>
        <Menu label={user?.name ?? menu.you}>
          <li>
            <Link to="/konto">{menu.account}</Link>
          </li>
          {user?.actions.includes('users.manage') ? (
            <li>
              <Link to="/anvandare">{menu.users}</Link>
            </li>
          ) : null}
          <li>
            <button type="button" onClick={() => void signOut.start('here')}>
              {menu.signOut}
            </button>
          </li>
        </Menu>
      </div>
      <div className={styles.signingOut}>
        <SignOutState signOut={signOut} />
      </div>
    </>
  )
}
