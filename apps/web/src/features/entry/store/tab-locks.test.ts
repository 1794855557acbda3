import { expect, it } from 'vitest'
import { holdTab, livingTabs, whenTabCloses } from './tab-locks.ts'

it('counts a tab among the living until it is closed', async () => {
  const release = await holdTab('first')
  expect(await livingTabs()).toEqual(new Set(['first']))
  release()
  await expect.poll(livingTabs).toEqual(new Set())
})

it('tells of a closed tab when it is no longer among the living', async () => {
  const release = await holdTab('second')
  const living = new Promise<Set<string>>(resolve => {
    whenTabCloses('second', () => resolve(livingTabs()))
  })
  release()
  expect(await living).toEqual(new Set())
})
