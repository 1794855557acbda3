const SIGN_IN_PATH = '/logga-in'
const ANY_ORIGIN = 'https://next.invalid'

/**
 * The way back after a sign-in, when it leads to a page of this site: never to another site, whatever a browser makes
 * of backslashes, tabs and double slashes, and never back to the sign-in.
 */
export function localPath(next: string | undefined): string | undefined {
  if (!next?.startsWith('/') || !URL.canParse(next, ANY_ORIGIN)) return undefined
  const { origin, pathname, search, hash } = new URL(next, ANY_ORIGIN)
  if (origin !== ANY_ORIGIN || pathname.startsWith('//') || pathname === SIGN_IN_PATH) return undefined
  return `${pathname}${search}${hash}`
}
