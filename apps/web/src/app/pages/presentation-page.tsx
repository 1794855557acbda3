import { useQuery } from '@tanstack/react-query'
import { sessionQuery } from '../../features/account/session-queries.ts'
import { KeptDecks } from '../../features/kept-decks/kept-decks.tsx'
import { DeckEditor } from '../../features/presentations/deck-editor.tsx'
import { usePresentationTexts } from '../../features/presentations/presentation-texts.ts'
import { useSignedInMark } from '../../lib/session.ts'
import { Page, TITLE_ID } from '../page.tsx'

export function PresentationPage() {
  const { title, lead } = usePresentationTexts()
  return (
    <Page title={title} asOf={undefined}>
      <h1 id={TITLE_ID} className="page-title">
        {title}
      </h1>
      <p className="lead">{lead}</p>
      {useSignedInMark() ? <DecksOfUser /> : null}
      <DeckEditor />
    </Page>
  )
}

/** Who is not signed in any more has the decks of the browser, as everybody else. */
function DecksOfUser() {
  const { data } = useQuery(sessionQuery())
  if (!data) return null
  return <KeptDecks key={data.user?.id} user={data.user} />
}
