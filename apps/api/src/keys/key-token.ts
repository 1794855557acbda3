import { createHash, randomBytes } from 'node:crypto'

/** So that whoever finds a key in a file, or a program that looks for secrets, knows what it opens. */
const PREFIX = 'malkoll_'
const RANDOM_BYTES = 32

export function makeKeyToken(): string {
  return PREFIX + randomBytes(RANDOM_BYTES).toString('base64url')
}

/**
 * What is kept of a token. One SHA-256 is enough: slow hashes are for what people can remember, and nobody guesses 256
 * random bits.
 */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
