const PLACEHOLDER = /\{([^{}]*)\}/g

/**
 * Fills the catalogue's sentences: `{value} av medarbetarna nyttjade friskvårdsbidraget {period}.` Throws a
 * RangeError for a placeholder without a value, so that none is ever shown to a reader.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(PLACEHOLDER, (_, name: string) => {
    const value = values[name]
    if (value === undefined) throw new RangeError(`The template has an unknown placeholder {${name}}`)
    return value
  })
}

/** The placeholders of a template, in order. */
export function placeholdersOf(template: string): string[] {
  return [...template.matchAll(PLACEHOLDER)].flatMap(match => match[1] ?? [])
}
