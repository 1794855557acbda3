import { Link, useRouterState } from '@tanstack/react-router'
import { Question } from '../../ui/question.tsx'
import { useAccountTexts } from './account-texts.ts'
import { SendingFailure } from './sending-failure.tsx'
import type { SignOut } from './use-sign-out.ts'

/** What stands in the way of a sign-out, where it was asked for. */
export function SignOutState({ signOut }: { signOut: SignOut }) {
  const { account, unsaved } = useAccountTexts()
  const isAtEntry = useRouterState({ select: ({ location }) => location.pathname === '/inmatning' })
  const { state } = signOut
  if (state.name === 'failed') return <SendingFailure error={state.cause} />
  if (state.name === 'sending') return <p role="status">{account.signingOut}</p>
  if (state.name === 'rest') return null
  return (
    <Question
      heading={unsaved.question(state.unsaved)}
      answer={unsaved.leave}
      keep={unsaved.stay}
      onAnswer={() => void signOut.finish(state.scope)}
      onKeep={signOut.stay}
    >
      <p>
        {unsaved.text(state.unsaved)} {isAtEntry ? null : <Link to="/inmatning">{unsaved.save}</Link>}
      </p>
    </Question>
  )
}
