import { describe, expect, it } from 'vitest'
import { readUserCommand } from './arguments.ts'
import { wrongUsageTexts } from './texts.ts'

const read = (line: string) => readUserCommand(line.split(' '))

describe('A command on users', () => {
  it('is read with its options', () => {
    expect(
      read(
        'create Anna@Example.org --name Anna --role analyst --role reviewer --indicator a --organisation hr',
      ),
    ).toEqual({
      command: 'create',
      email: 'anna@example.org',
      name: 'Anna',
      roles: ['analyst', 'reviewer'],
      indicators: ['a'],
      organisation: 'hr',
    })
    expect(read('key a@example.org --role editor --name Kolada')).toEqual({
      command: 'key',
      email: 'a@example.org',
      role: 'editor',
      name: 'Kolada',
      days: 90,
    })
    expect(read('list')).toEqual({ command: 'list', language: 'sv' })
    expect(read('list --lang en')).toEqual({ command: 'list', language: 'en' })
    expect(read('disable a@example.org')).toEqual({ command: 'disable', email: 'a@example.org' })
  })

  it('without a word, or with --help, asks how', () => {
    expect(readUserCommand([])).toBe('help')
    expect(read('create --help')).toBe('help')
  })

  it.each([
    ['remove a@example.org', 'command'],
    ['create a@example.org --name A --role king', 'role'],
    ['create a@example.org --role analyst', 'name'],
    ['create --name A --role analyst', 'email'],
    ['disable not-an-address', 'email'],
    ['key a@example.org --role editor --name A --days soon', 'days'],
    ['key a@example.org --role editor --name A --days 0', 'days'],
    ['list a@example.org b@example.org', 'options'],
    ['list --lang fi', 'lang'],
    ['key a@example.org --role editor --role analyst --name A', 'role'],
    ['create a@example.org --role analyst --name', 'options'],
  ])('is not guessed at: %s is told to be wrong in its %s', (line, part) => {
    expect(read(line)).toEqual({ wrong: [part] })
  })

  it.each([
    [
      'list --lang en --role editor --name A',
      'list tar inte emot --role, --name. Det tar emot --lang. Mer visas med --help.',
      'list does not take --role, --name. It takes --lang. More is shown with --help.',
    ],
    [
      'disable a@example.org --password hunter2 -x',
      'disable tar inte emot --password, -x, bara en e-postadress. Mer visas med --help.',
      'disable does not take --password, -x, only an e-mail address. More is shown with --help.',
    ],
  ])('with options of another command is refused, and told which it has: %s', (line, sv, en) => {
    const wrong = read(line)
    if (wrong === 'help' || !('wrong' in wrong)) throw new Error('It is not refused')
    expect(wrongUsageTexts(wrong)).toEqual({ sv, en })
  })

  it('that is wrong in several ways is told of all of them in both languages', () => {
    const read = readUserCommand(['create', 'a@b', '--role', 'king'])
    const wrong = typeof read === 'object' && 'wrong' in read ? read.wrong : []
    expect(wrong.toSorted()).toEqual(['email', 'name', 'role'])
    const { sv, en } = wrongUsageTexts({ wrong: ['email', 'role'] })
    expect(sv).toMatch(/e-postadress.*--role ska vara analyst, .*--help/)
    expect(en).toMatch(/e-mail address.*--role must be one of analyst, .*--help/)
  })
})
