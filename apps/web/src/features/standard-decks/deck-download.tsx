import type { Board } from '@malkoll/contracts'
import { type ReactNode, useId, useState } from 'react'
import { apiAddress } from '../../lib/address.ts'
import { ApiError, fetchFile } from '../../lib/api.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { saveFile } from '../../lib/save-file.ts'
import controls from '../../ui/controls.module.css'
import { BoardDownloads } from './board-downloads.tsx'
import styles from './deck-download.module.css'
import { useDeckDownloadTexts } from './deck-download-texts.ts'

/** The board’s own deck; with the examples only where the page shows them and the person asks for them. */
export function BoardDeckDownload({ board, asOf }: { board: Board; asOf: string | undefined }) {
  const texts = useDeckDownloadTexts()
  const lang = useLanguage()
  const [isDemo, setIsDemo] = useState(false)
  const hasExamples = board.exampleNote !== null
  const published = hasExamples && isDemo ? 'false' : undefined
  const period = board.period ?? undefined
  return (
    <DeckDownload
      title={texts.boardTitle}
      text={texts.boardText}
      button={texts.boardButton}
      address={apiAddress('/api/v1/board.pptx', { lang, asOf, period, published })}
    >
      {hasExamples ? (
        <label className={controls.check}>
          <input type="checkbox" checked={isDemo} onChange={event => setIsDemo(event.target.checked)} />
          {texts.withExamples}
        </label>
      ) : null}
      <BoardDownloads board={board} asOf={asOf} published={published} />
    </DeckDownload>
  )
}

/** The strategy’s own deck. */
export function StrategyDeckDownload({ asOf }: { asOf: string | undefined }) {
  const texts = useDeckDownloadTexts()
  const lang = useLanguage()
  return (
    <DeckDownload
      title={texts.strategyTitle}
      text={texts.strategyText}
      button={texts.strategyButton}
      address={apiAddress('/api/v1/steering-documents/rus/deck.pptx', { lang, asOf })}
    />
  )
}

type State = { kind: 'idle' | 'making' } | { kind: 'done' | 'failed'; text: string }

function DeckDownload(props: {
  title: string
  text: string
  button: string
  address: string
  children?: ReactNode
}) {
  const texts = useDeckDownloadTexts()
  const titleId = useId()
  const [state, setState] = useState<State>({ kind: 'idle' })
  const isMaking = state.kind === 'making'

  async function download() {
    if (isMaking) return
    setState({ kind: 'making' })
    try {
      const { name, content } = await fetchFile(props.address, new AbortController().signal)
      saveFile(name, content)
      setState({ kind: 'done', text: texts.done(name) })
    } catch (error) {
      setState({ kind: 'failed', text: failureText(error, texts) })
    }
  }

  return (
    <section className={styles.block} aria-labelledby={titleId}>
      <h2 id={titleId} className={styles.title}>
        {props.title}
      </h2>
      <p className={styles.text}>{props.text}</p>
      <div className={styles.tools}>
        {/* Not disabled while it works: the focus would be lost. */}
        <button type="button" className={controls.button} aria-disabled={isMaking} onClick={download}>
          {isMaking ? texts.making : props.button}
        </button>
        {props.children}
      </div>
      <p role="status" className={styles.state}>
        {isMaking ? texts.making : state.kind === 'done' ? state.text : ''}
      </p>
      {state.kind === 'failed' ? (
        <p role="alert" className={styles.failure}>
          {state.text}
        </p>
      ) : null}
    </section>
  )
}

function failureText(error: unknown, texts: ReturnType<typeof useDeckDownloadTexts>): string {
  if (!(error instanceof ApiError)) return texts.unreadable
  if (error.failure.kind === 'problem') return error.failure.problem.detail
  return error.failure.kind === 'unreachable' ? texts.unreachable : texts.unreadable
}
