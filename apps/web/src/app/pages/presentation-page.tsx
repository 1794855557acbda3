import type { SignedInUser } from '@malkoll/contracts'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { sessionQuery } from '../../features/account/session-queries.ts'
import { useDecks } from '../../features/decks/browser-decks.ts'
import { useKeptDeckTexts } from '../../features/kept-decks/kept-deck-texts.ts'
import { isReader, KeptDecks } from '../../features/kept-decks/kept-decks.tsx'
import { DeckEditor } from '../../features/presentations/deck-editor.tsx'
import { usePresentationTexts } from '../../features/presentations/presentation-texts.ts'
import { useSignedInMark } from '../../lib/session.ts'
import { Page, TITLE_ID } from '../page.tsx'

export function PresentationPage() {
  const { bildspel } = useSearch({ from: '/bildspel' })
  if (useSignedInMark()) return <PageOfUser />
  // Own decks need no sign-in, but one that somebody has shared does.
  return <MakersPage user={bildspel ? null : undefined} />
}

/** Who is not signed in any more has the decks of the browser, as everybody else. */
function PageOfUser() {
  const { data } = useQuery(sessionQuery())
  const user = data?.user
  return user && isReader(user) ? <ReadersPage user={user} /> : <MakersPage user={user} />
}

/** `user` null: a sign-in is needed; undefined: it is not, or not known yet. */
function MakersPage({ user }: { user: SignedInUser | null | undefined }) {
  const { title, lead } = usePresentationTexts()
  return (
    <Page title={title} asOf={undefined}>
      <h1 id={TITLE_ID} className="page-title">
        {title}
      </h1>
      <p className="lead">{lead}</p>
      {user === undefined ? null : <KeptDecks key={user?.id} user={user} />}
      <DeckEditor />
    </Page>
  )
}

function ReadersPage({ user }: { user: SignedInUser }) {
  const { elected } = useKeptDeckTexts()
  const { shelf } = useDecks()
  return (
    <Page title={elected.title} asOf={undefined}>
      <h1 id={TITLE_ID} className="page-title">
        {elected.title}
      </h1>
      <p className="lead measure">{elected.lead}</p>
      <KeptDecks key={user.id} user={user} />
      <details open={shelf.decks.length > 0}>
        <summary>{elected.own}</summary>
        <DeckEditor />
      </details>
    </Page>
  )
}
