import type { SearchKind } from '@malkoll/contracts'
import MiniSearch, { type QueryCombination, type SearchResult } from 'minisearch'

export interface SearchEntry {
  kind: SearchKind
  title: string
  /** Other names: in the other language, search words, official names. */
  names: readonly string[]
  context: string
  path: string
  example: boolean
  /** How much it counts beside others that fit as well. */
  weight: number
}

export interface SearchHit {
  entry: SearchEntry
  /** The title or the other name that was found. */
  matched: string
}

interface IndexedEntry {
  id: number
  title: string
  names: string
  /** What the long words of Swedish end in, so that “netto” finds “flyttnetto”. */
  parts: string
}

const SHORTEST_PART = 4
const SHORTEST_COMPOUND = 7
const MOST_HITS = 40
/** Many other names make nothing harder to find: their number does not count. */
const RANKING = { k: 1.2, b: 0, d: 0.5 }

/** Finds entries by their names whatever the case, the dots and rings of the letters, and small misspellings. */
export class SearchIndex {
  readonly #entries: readonly SearchEntry[]
  readonly #index: MiniSearch<IndexedEntry>

  constructor(entries: readonly SearchEntry[]) {
    this.#entries = entries
    this.#index = new MiniSearch({
      fields: ['title', 'names', 'parts'],
      processTerm: foldLetters,
      searchOptions: { boost: { title: 3, names: 2, parts: 0.5 }, bm25: RANKING },
    })
    this.#index.addAll(entries.map(toIndexed))
  }

  /** Best first. What is spelt as it stands comes alone; misspellings are forgiven when nothing else is found. */
  find(text: string): SearchHit[] {
    for (const query of [
      asWritten(text, 'AND'),
      forgiving(text, 'AND'),
      asWritten(text, 'OR'),
      forgiving(text, 'OR'),
    ]) {
      const found = this.#search(query)
      if (found.length > 0) return exactFirst(found, foldLetters(text.trim()))
    }
    return []
  }

  #search(query: QueryCombination): SearchHit[] {
    const results = this.#index.search(query, {
      boostDocument: id => this.#entries[id]?.weight ?? 1,
    })
    return results.slice(0, MOST_HITS).flatMap(result => {
      const entry = this.#entries[result.id]
      return entry ? [{ entry, matched: matchedName(entry, result) }] : []
    })
  }
}

/** Whoever writes a whole name means the thing of that name. */
function exactFirst(hits: readonly SearchHit[], folded: string): SearchHit[] {
  const isExact = ({ entry }: SearchHit) => foldLetters(entry.title) === folded
  return [...hits.filter(isExact), ...hits.filter(hit => !isExact(hit))]
}

/** Å, ä, ö and é as the letters beneath their marks, in lower case. */
function foldLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
}

function toIndexed(entry: SearchEntry, id: number): IndexedEntry {
  const words = wordsOf([entry.title, ...entry.names].join(' '))
  return {
    id,
    title: entry.title,
    names: entry.names.join(' '),
    parts: [...new Set(words.flatMap(endingsOf))].join(' '),
  }
}

function wordsOf(text: string): string[] {
  return foldLetters(text).split(/[^\p{Letter}\p{Number}]+/u)
}

/** `flyttnetto` → `lyttnetto` … `etto`: the beginnings of these are the insides of the word. */
function endingsOf(word: string): string[] {
  if (word.length < SHORTEST_COMPOUND) return []
  return Array.from({ length: word.length - SHORTEST_PART }, (_, index) => word.slice(index + 1))
}

function asWritten(text: string, combineWith: 'AND' | 'OR'): QueryCombination {
  return { queries: [text], prefix: true, fuzzy: false, combineWith }
}

function forgiving(text: string, combineWith: 'AND' | 'OR'): QueryCombination {
  const fields = ['title', 'names']
  return { queries: [text], fields, prefix: true, fuzzy: mistakesIn, combineWith }
}

/** How many letters may be wrong: none in a short word, two in a long one or where two have changed places. */
function mistakesIn(term: string): number | false {
  if (term.length < 4) return false
  return term.length === 4 ? 1 : 2
}

/** The first name that holds one of the words found. */
function matchedName(entry: SearchEntry, { terms }: SearchResult): string {
  const names = [entry.title, ...entry.names]
  return names.find(name => terms.some(term => foldLetters(name).includes(term))) ?? entry.title
}
