import type { SignedInUser } from '@malkoll/contracts'

/** Where somebody begins who has asked for no page: those who enter values where they do it. */
export function startPath(user: SignedInUser, lang?: string): string {
  const page = user.actions.includes('entry.read') ? '/inmatning' : '/'
  return lang ? `${page}?lang=${lang}` : page
}
