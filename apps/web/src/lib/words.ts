/** Whether every word of what someone wrote stands in one of the texts, whatever its case and hyphenation. */
export function holdsWords(texts: readonly string[], asked: string): boolean {
  const haystack = texts.join(' ').replaceAll('\u00ad', '').toLocaleLowerCase('sv')
  const words = asked.toLocaleLowerCase('sv').split(/\s+/).filter(Boolean)
  return words.every(word => haystack.includes(word))
}

/** For a text that goes on, or ends a sentence of another. */
export function withoutStop(text: string): string {
  return text.replace(/\.$/, '')
}
