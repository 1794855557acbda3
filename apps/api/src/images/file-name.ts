import type { Board, Target } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'

const KNOWN: Record<Language, string> = { sv: 'känd', en: 'known' }
const BOARD: Record<Language, string> = { sv: 'målvärden', en: 'targets' }

/** What it shows and when it was known: `andel-som-nyttjat-friskvårdsbidraget-2022-känd-2023-01-31`. */
export function fileName(
  { name, rows, asOf }: Pick<Target, 'name' | 'rows' | 'asOf'>,
  language: Language,
): string {
  const latest = rows.find(row => row.outcome?.value != null) ?? rows[0]
  return joined([name, latest?.period, KNOWN[language], latest?.knownFrom ?? asOf.slice(0, 10)])
}

/** `målvärden-2022-känd-2023-01-31`. */
export function boardFileName(
  board: Pick<Board, 'period' | 'publishedResult'>,
  asOf: string,
  language: Language,
): string {
  return joined([BOARD[language], board.period, KNOWN[language], board.publishedResult?.knownFrom ?? asOf])
}

function joined(parts: readonly (string | null | undefined)[]): string {
  return parts
    .filter(part => part !== null && part !== undefined)
    .map(part => part.toLocaleLowerCase('sv').replaceAll(/[^\p{L}\p{N}]+/gu, '-'))
    .join('-')
    .replaceAll(/-+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, LONGEST)
}

const LONGEST = 120
