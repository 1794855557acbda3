/** What the server writes into the head of every page about the organisation that runs the site. */

export function organisationName(): string {
  return contentOf('organisation') ?? ''
}

/** An e-mail address or a web address; null when the organisation has given none. */
export function accessibilityContact(): string | null {
  return contentOf('accessibility-contact') ?? null
}

function contentOf(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content
}
