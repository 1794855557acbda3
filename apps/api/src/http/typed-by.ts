import type { typedByQuerySchema } from '@malkoll/contracts'
import type { z } from 'zod'
import { notSignedIn } from '../problems.ts'
import type { SignedInContext } from './signed-in.ts'

/**
 * What one person has typed is never stored in the name of another, who has signed in meanwhile in the same browser.
 * Throws `not_signed_in`, as if nobody had: the page then asks who is.
 */
export function expectTypist(
  { user }: Pick<SignedInContext, 'user'>,
  { person }: Pick<z.output<typeof typedByQuerySchema>, 'person'>,
): void {
  if (person !== undefined && person !== user.id) throw notSignedIn()
}
