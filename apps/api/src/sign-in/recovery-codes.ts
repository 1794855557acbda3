import { randomInt } from 'node:crypto'

/** Those that nobody takes for another on paper: neither 0 and o nor 1, i and l. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789'
const GROUPS = 3
const GROUP_LENGTH = 4
const AMOUNT = 10

/** Ten of `k7mp-3xqa-w9ht`, each of 59 random bits. */
export function makeRecoveryCodes(): string[] {
  return Array.from({ length: AMOUNT }, makeCode)
}

function makeCode(): string {
  const signs = Array.from({ length: GROUPS * GROUP_LENGTH }, () => SIGNS[randomInt(SIGNS.length)])
  return inGroups(signs.join(''))
}

/** The code as it was made, however it was copied from paper: in capitals, without hyphens or with spaces. */
export function readRecoveryCode(typed: string): string {
  const signs = typed.toLowerCase().replace(/[\s-]/g, '')
  return signs.length === GROUPS * GROUP_LENGTH ? inGroups(signs) : typed
}

function inGroups(signs: string): string {
  return signs.replace(/.{4}(?=.)/g, '$&-')
}
