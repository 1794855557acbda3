import type { Board } from '@malkoll/contracts'
import { apiAddress } from '../../lib/address.ts'
import { shownMoment } from '../../lib/as-of.ts'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import { withoutStop } from '../../lib/words.ts'
import { AddToDeck } from '../decks/add-to-deck.tsx'
import { Downloads, type FileType } from '../downloads/downloads.tsx'

/** The board as picture, slide or table, as a slide in a deck of one's own, and what it says with its source; `published` “false”: with its examples. */
export function BoardDownloads({
  board,
  asOf,
  published,
}: {
  board: Board
  asOf: string | undefined
  published: 'false' | undefined
}) {
  const { download } = useTexts()
  const lang = useLanguage()
  const period = board.period ?? undefined
  const fileOf = (type: FileType) =>
    apiAddress(`/api/v1/board/chart.${type}`, { lang, asOf, period, published })
  const text = () => {
    const source = board.publishedResult?.source
    return [
      board.exampleNote,
      ...board.sentences,
      source ? download.sourceText(withoutStop(source.title)) : null,
      download.knownText(shownMoment(board.asOf, asOf, lang)),
      window.location.href,
    ]
      .filter(line => line !== null)
      .join('\n')
  }
  const chart = { kind: 'board', period } as const
  const start = <AddToDeck chart={chart} name={board.title} asOf={board.asOf} />
  return <Downloads fileOf={fileOf} text={text} start={start} />
}
