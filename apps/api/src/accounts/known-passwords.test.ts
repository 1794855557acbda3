import { expect, it } from 'vitest'
import { isKnownPassword } from './known-passwords.ts'

it.each(['1q2w3e4r5t6y', 'Motherfucker', 'unbelievable', '!!Sunflower2024', 'chickenwing101'])(
  '%s leads the lists of leaked passwords',
  async password => {
    expect(await isKnownPassword(password)).toBe(true)
  },
)

it.each(['tre cyklar vid kajen', 'gult snöre under bron', 'x7#kq2v9m4pz', '198704121234'])(
  '%s is in none of them',
  async password => {
    expect(await isKnownPassword(password)).toBe(false)
  },
)
