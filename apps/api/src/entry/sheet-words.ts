/** More than the words of any name; as many as fit the bits of a whole number that PostgreSQL has too. */
const MOST_WORDS = 31

/** The words of a search, each once. */
export function searchWords(text: string): string[] {
  const words = text.toLocaleLowerCase('sv').split(/\s+/)
  return [...new Set(words)].filter(word => word !== '').slice(0, MOST_WORDS)
}

/** Which of the words stand in the name, a bit for each. */
export function wordsIn(name: string, words: readonly string[]): number {
  const text = name.toLocaleLowerCase('sv')
  return words.reduce((bits, word, index) => (text.includes(word) ? bits | (1 << index) : bits), 0)
}

/** Every word. */
export function allWords(words: readonly string[]): number {
  return words.reduce((bits, _, index) => bits | (1 << index), 0)
}
