import { describe, expect, it } from 'vitest'
import { readUserCommand } from './arguments.ts'

const read = (line: string) => readUserCommand(line.split(' '))

describe('A command on users', () => {
  it('is read with its options', () => {
    expect(read('create Anna@Example.org --name Anna --role analyst --role reviewer --indicator a')).toEqual({
      command: 'create',
      email: 'anna@example.org',
      name: 'Anna',
      roles: ['analyst', 'reviewer'],
      indicators: ['a'],
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
    'remove a@example.org',
    'create a@example.org --name A --role king',
    'create --name A --role analyst',
    'disable not-an-address',
    'key a@example.org --role editor --name A --days soon',
    'list a@example.org b@example.org',
    'list --lang fi',
    'list --password hunter2',
  ])('is not guessed at: %s', line => {
    expect(read(line)).toBeUndefined()
  })
})
