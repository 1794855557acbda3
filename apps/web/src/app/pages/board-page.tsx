import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { BoardFacts, StrategyTeaser } from '../../features/board/board-facts.tsx'
import { BoardGoals } from '../../features/board/board-goals.tsx'
import { BoardHero } from '../../features/board/board-hero.tsx'
import { boardQuery } from '../../features/board/board-queries.ts'
import { ExampleNote } from '../../features/board/example-note.tsx'
import { BoardDeckDownload } from '../../features/standard-decks/deck-download.tsx'
import { Announcement } from '../../ui/announcement.tsx'
import { Answer } from '../answer.tsx'
import { TITLE_ID } from '../page.tsx'

export function BoardPage() {
  const search = useSearch({ from: '/' })
  const navigate = useNavigate({ from: '/' })
  const query = useQuery({ ...boardQuery(search), placeholderData: keepPreviousData })

  function choose(choice: Partial<typeof search>) {
    void navigate({ search: previous => ({ ...previous, ...choice }), replace: true, resetScroll: false })
  }

  return (
    <Answer query={query} title={board => board.title}>
      {board => (
        <>
          <BoardHero
            board={board}
            titleId={TITLE_ID}
            form={search.visa ?? 'diagram'}
            onForm={form => choose({ visa: form === 'diagram' ? undefined : form })}
            onPeriod={period => choose({ period: period === board.periods[0] ? undefined : period })}
          />
          <ExampleNote
            board={board}
            isPublishedOnly={search.publicerat === '1'}
            onPublishedOnly={isOn => choose({ publicerat: isOn ? '1' : undefined })}
          />
          <BoardFacts board={board} />
          <BoardGoals board={board} />
          <BoardDeckDownload board={board} asOf={search.asOf} />
          <StrategyTeaser board={board} />
          <Announcement text={`${board.title} ${board.headline}`} />
        </>
      )}
    </Answer>
  )
}
