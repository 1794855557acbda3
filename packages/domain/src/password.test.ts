import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PASSWORD_LIMITS, passwordFaults } from './password.ts'

/** Halves of pairs too. The library's own unit of them takes seconds to be made. */
const anyCharacter = fc.integer({ min: 0, max: 0x10ffff }).map(code => String.fromCodePoint(code))

describe('A password', () => {
  it.each([
    'tre cyklar vid kajen',
    'häst batteri korrekt klammer',
    'gult-snöre-under-bron',
    'x7#kq2v9m4pz',
    'Vem åt upp mina plommon?',
    'ölandsbron är 6072 meter',
  ])('that nobody has chosen before is good: %s', password => {
    expect(passwordFaults(password)).toEqual([])
  })

  it.each([
    'Sommar2026!!',
    'P4ssw0rd1234',
    'Lösenord2026',
    'lösenordlösenord',
    'Välkommen123!',
    'aaaaaaaaaaaa',
    'abababababababab',
    'abcdefghijklmnop',
    'qwertyuiop1234',
    'poiuytrewq4321',
    '1qaz2wsx3edc4rfv',
    '198704121234',
    '582047193652',
    'Region Kalmar län 2026',
    'correct horse battery staple',
  ])('that leads the lists is easy to guess: %s', password => {
    expect(passwordFaults(password)).toEqual(['easy_to_guess'])
  })

  it('is not the name or the address of who has it', () => {
    const owner = { name: 'Ebba Nyström', email: 'ebba.nystrom@exempel.se' }
    expect(passwordFaults('Ebba-Nystrom-87', owner)).toEqual(['easy_to_guess'])
    expect(passwordFaults('3bba.nyström@exempel', owner)).toEqual(['easy_to_guess'])
    expect(passwordFaults('Ebba-Nystrom-87')).toEqual([])
  })

  it('is not the one that it takes the place of, in another spelling either', () => {
    const owner = { currentPassword: 'gult snöre under bron' }
    expect(passwordFaults('gult snöre under bron', owner)).toEqual(['unchanged'])
    expect(passwordFaults('gult snöre under bron'.normalize('NFD'), owner)).toEqual(['unchanged'])
    expect(passwordFaults('Gult snöre under bron', owner)).toEqual([])
  })

  it('is counted in characters as people see them', () => {
    expect(passwordFaults('🚲⛵🌊åäöÅÄÖxyz')).toEqual([])
    expect(passwordFaults('å'.normalize('NFD').repeat(8))).toContain('too_short')
    expect(passwordFaults('tre cyklar')).toEqual(['too_short'])
  })

  it('has room for a long sentence, and an end', () => {
    const words = 'tre gula cyklar vid kajen på ön '
    expect(passwordFaults(words.repeat(4))).toEqual([])
    expect(passwordFaults('x'.repeat(PASSWORD_LIMITS.max + 1))).toEqual(['too_long'])
  })

  it('is judged whatever is typed, without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), fc.string(), (password, name) => {
        const faults = passwordFaults(password, { name, email: name })
        const length = [...password.normalize('NFC')].length
        expect(faults.includes('too_short')).toBe(length < PASSWORD_LIMITS.min)
        expect(faults.includes('too_long')).toBe(length > PASSWORD_LIMITS.max)
      }),
    )
  })

  it('does not become worse when words of one’s own are added', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 40 }), word => {
        expect(passwordFaults(`${word} tre cyklar vid kajen`)).not.toContain('easy_to_guess')
      }),
    )
  })
})
