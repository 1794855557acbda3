import { useRouterState } from '@tanstack/react-router'
import { ApiError } from '../../lib/api.ts'
import styles from './account.module.css'
import { isSignedOut } from './sending-issues.ts'
import { useSessionTexts } from './session-texts.ts'
import { SignInLink } from './sign-in-link.tsx'

/** Why something was not done, in its place. What is typed stands. */
export function SendingFailure({ error }: { error: unknown }) {
  const { sending } = useSessionTexts()
  const here = useRouterState({ select: state => state.location.href })
  return (
    <div role="alert" className={styles.failure} tabIndex={-1}>
      {isSignedOut(error) ? (
        <p>
          {sending.signedOut} <SignInLink next={here} isNewTab isSentAgain />
        </p>
      ) : (
        linesOf(error, sending).map(line => <p key={line}>{line}</p>)
      )}
    </div>
  )
}

function linesOf(error: unknown, texts: { unreachable: string; unreadable: string }): string[] {
  if (!(error instanceof ApiError) || error.failure.kind === 'unreadable') return [texts.unreadable]
  if (error.failure.kind === 'unreachable') return [texts.unreachable]
  const { detail, errors } = error.failure.problem
  return [detail, ...new Set(errors.map(({ message }) => message))]
}
