import { describe, expect, test } from 'vitest'
import { ProblemError } from '../problems.ts'
import { cutPage, pageOf, readCursor } from './list-page.ts'

const names = (count: number) => Array.from({ length: count }, (_, index) => `Mått ${index}`)
const position = (name: string) => [name]

describe('a page of a list', () => {
  test('stands in Swedish order', () => {
    const { items } = pageOf(['Öland', 'Zorn', 'Ädel', 'Ålem', 'adel'], undefined, position)
    expect(items).toEqual(['adel', 'Zorn', 'Ålem', 'Ädel', 'Öland'])
  })

  test('has no cursor when it is the last', () => {
    expect(pageOf(names(200), undefined, position).nextCursor).toBeNull()
    expect(pageOf([], undefined, position)).toEqual({ items: [], nextCursor: null })
  })

  test('continues after its cursor, whatever came or went before it', () => {
    const all = names(450)
    const first = pageOf(all, undefined, position)
    const changed = ['A newcomer', ...all.filter(name => name !== first.items[0])]
    const second = pageOf(changed, first.nextCursor ?? undefined, position)
    const third = pageOf(changed, second.nextCursor ?? undefined, position)
    expect([...first.items, ...second.items, ...third.items].toSorted()).toEqual(all.toSorted())
    expect(third.nextCursor).toBeNull()
  })

  test('continues when the item at its cursor is gone', () => {
    const { items, nextCursor } = cutPage(names(3), position, 2)
    const rest = pageOf(['Mått 2'], nextCursor ?? undefined, position)
    expect(items).toEqual(['Mått 0', 'Mått 1'])
    expect(rest.items).toEqual(['Mått 2'])
  })

  test.each(['', 'abc', 'e30', 'W10', 'WzFd'])('refuses “%s”, which no page gave', text => {
    expect(() => readCursor(text)).toThrow(ProblemError)
  })
})
