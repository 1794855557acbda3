/** What the server writes into the head of every page about the organisation that runs the site. */

export function organisationName(): string {
  return contentOf('organisation') ?? ''
}

/** Name of the font of slides. Office programs have Arial, and so have files where no other is chosen. */
export function organisationFont(): string {
  return contentOf('organisation-font') ?? 'Arial'
}

export interface OrganisationLogo {
  /** Address of the picture. */
  href: string
  /** In its own pixels. */
  width: number
  height: number
}

/** Null when the organisation has given none. */
export function organisationLogo(): OrganisationLogo | null {
  const [href, width, height] = contentOf('organisation-logo')?.split(' ') ?? []
  return href && width && height ? { href, width: Number(width), height: Number(height) } : null
}

/** An e-mail address or a web address; null when the organisation has given none. */
export function accessibilityContact(): string | null {
  return contentOf('accessibility-contact') ?? null
}

function contentOf(name: string): string | undefined {
  return document.querySelector<HTMLMetaElement>(`meta[name=${name}]`)?.content
}
