import type { Board } from '@malkoll/contracts'
import { type ReactNode, useId, useState } from 'react'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import { withoutStop } from '../../lib/words.ts'
import controls from '../../ui/controls.module.css'
import { Receipt } from '../../ui/receipt.tsx'
import { resultReceiptRows } from './result-receipt.ts'
import styles from './result-source.module.css'

/** Where the result comes from, with its receipt in one tap. */
export function ResultSource({ board, children }: { board: Board; children: ReactNode }) {
  const texts = useTexts()
  const [isOpen, setIsOpen] = useState(false)
  const receiptId = useId()
  return (
    <>
      <div className={styles.say}>
        <div>{children}</div>
        <p className="source">
          {sourceLine(board, texts.board)}{' '}
          <button
            type="button"
            className={controls.textButton}
            aria-expanded={isOpen}
            aria-controls={receiptId}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? texts.receipt.close : texts.receipt.open}
          </button>
        </p>
      </div>
      <div id={receiptId} className={isOpen ? styles.receipt : styles.closed}>
        <ResultReceipt board={board} />
      </div>
    </>
  )
}

function sourceLine(
  { publishedResult, recountNote }: Board,
  texts: { source: (title: string) => string; rowsSource: string; derived: string },
): string {
  if (recountNote) return recountNote
  if (!publishedResult) return texts.rowsSource
  const source = texts.source(withoutStop(publishedResult.source.title))
  return publishedResult.areCountsDerived ? `${source} ${texts.derived}` : source
}

function ResultReceipt({ board }: { board: Board }) {
  const texts = useTexts()
  const language = useLanguage()
  const result = board.publishedResult
  const { met, total } = board.counts
  return (
    <Receipt
      isWide
      heading={<h2>{texts.receipt.title}</h2>}
      verdict={texts.resultReceipt.verdict(met, total)}
      rows={resultReceiptRows(board, texts, language)}
    >
      {result?.note ? <p>{result.note}</p> : null}
      {result && result.remarks.length > 0 ? (
        <p>
          {texts.resultReceipt.remarks}: {result.remarks.join('; ')}.
        </p>
      ) : null}
      {result?.source.note ? <p>{result.source.note}</p> : null}
      {result?.source.url ? (
        <p>
          <a href={result.source.url}>{texts.resultReceipt.link}</a>
        </p>
      ) : null}
    </Receipt>
  )
}
