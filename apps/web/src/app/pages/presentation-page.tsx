import { DeckEditor } from '../../features/presentations/deck-editor.tsx'
import { usePresentationTexts } from '../../features/presentations/presentation-texts.ts'
import { Page, TITLE_ID } from '../page.tsx'

export function PresentationPage() {
  const { title, lead } = usePresentationTexts()
  return (
    <Page title={title} asOf={undefined}>
      <h1 id={TITLE_ID} className="page-title">
        {title}
      </h1>
      <p className="lead">{lead}</p>
      <DeckEditor />
    </Page>
  )
}
