import { Link, useRouterState } from '@tanstack/react-router'
import { Question } from '../../ui/question.tsx'
import { SendingFailure } from './sending-failure.tsx'
import { useSessionTexts } from './session-texts.ts'
import type { SignOut } from './use-sign-out.ts'

/** What stands in the way of a sign-out, where it was asked for. */
export function SignOutState({ signOut }: { signOut: SignOut }) {
  const words = useSessionTexts().signOut
  const isAtEntry = useRouterState({ select: ({ location }) => location.pathname === '/inmatning' })
  const { state } = signOut
  if (state.name === 'failed') return <SendingFailure error={state.cause} />
  if (state.name === 'sending') return <p role="status">{words.signingOut}</p>
  if (state.name === 'rest') return null
  return (
    <Question
      heading={words.question(state.unsaved)}
      answer={words.leave}
      keep={words.stay}
      onAnswer={() => void signOut.finish(state.scope)}
      onKeep={signOut.stay}
    >
      <p>
        {words.text(state.unsaved)} {isAtEntry ? null : <Link to="/inmatning">{words.save}</Link>}
      </p>
    </Question>
  )
}
