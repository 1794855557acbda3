import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { LONG_FILES, longFirst } from './longest-first.ts'
import { ROOT } from './workspace.ts'

const files = (...paths: string[]) => paths.map(path => ({ moduleId: join(ROOT, path) }))

describe('The files that take longest', () => {
  it('exist: one that is renamed would lose its place without a word', () => {
    expect(LONG_FILES.filter(file => !existsSync(join(ROOT, file)))).toEqual([])
  })

  it('are begun first, and the others keep their order', () => {
    const [accessibility = '', suddenEnd = ''] = LONG_FILES
    const given = files('b.test.ts', suddenEnd, 'a.test.ts', accessibility, `old-${accessibility}`)
    expect(longFirst(given)).toEqual(
      files(suddenEnd, accessibility, 'b.test.ts', 'a.test.ts', `old-${accessibility}`),
    )
  })
})
