import type { Board } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import { formatDay } from '../../lib/i18n/dates.ts'
import type { Texts } from '../../lib/i18n/texts-sv.ts'
import { periodLabel } from '../../lib/periods.ts'
import { shareText } from '../../lib/shares.ts'

interface Row {
  label: string
  value: string
}

/** The inputs of the board's result in words: counts, shares, how each was reached, and what the rows say. */
export function resultReceiptRows(board: Board, texts: Texts, language: Language): Row[] {
  const { counts, shares, publishedResult: result } = board
  const words = texts.resultReceipt
  const rows: (Row | null)[] = [
    { label: words.total, value: String(counts.total) },
    { label: texts.status.names.met, value: withShare(counts.met, shares?.met, language) },
    { label: texts.status.names.not_met, value: withShare(counts.notMet, shares?.notMet, language) },
    {
      label: texts.status.names.not_measured,
      value: withShare(counts.notMeasured, shares?.notMeasured, language),
    },
    { label: words.counts, value: countsOrigin(board, texts) },
    { label: words.basis, value: sharesOrigin(board, texts) },
    rowsAgainstPublished(board, texts),
    result?.pendingExpected
      ? { label: words.pending, value: periodLabel(result.pendingExpected, language) }
      : null,
    result ? { label: words.known, value: knownSince(result, texts, language) } : null,
  ]
  return rows.filter(row => row !== null)
}

function withShare(count: number, share: number | undefined, language: Language): string {
  return share === undefined ? String(count) : `${count} (${shareText(share, language)})`
}

function countsOrigin(
  { publishedResult: result, recountNote }: Board,
  { resultReceipt: words }: Texts,
): string {
  if (!result || recountNote) return words.countsRows
  return result.areCountsDerived ? words.countsDerived : words.countsPrinted
}

function sharesOrigin(
  { shares, publishedResult, recountNote }: Board,
  { resultReceipt: words }: Texts,
): string {
  if (!shares) return words.noShares
  return publishedResult && !recountNote ? words.basisPrinted : words.basisComputed
}

function rowsAgainstPublished(board: Board, { resultReceipt: words }: Texts): Row | null {
  const { publishedResult: result, countsBasis, recountNote } = board
  if (!result || countsBasis === 'published') return null
  if (!recountNote) return { label: words.rows, value: words.rowsAgree }
  const { met, notMet, notMeasured } = result.counts
  return { label: words.published, value: words.publishedCounts(met, notMet, notMeasured) }
}

function knownSince(
  result: { knownFrom: string; isKnownFromAssumed: boolean },
  { resultReceipt: words }: Texts,
  language: Language,
): string {
  const day = formatDay(result.knownFrom, language)
  return result.isKnownFromAssumed ? words.knownAssumed(day) : day
}
