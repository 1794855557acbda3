import type { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'
import { ProblemError } from '../problems.ts'
import { readWorkbook } from '../testing/read-workbook.ts'
import { type FilePool, type FilePoolLimits, openFilePool } from './file-pool.ts'

const SQUARE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"><rect width="16" height="9"/></svg>'
const pools: FilePool[] = []

function open(limits: FilePoolLimits = {}): FilePool {
  const pool = openFilePool(limits)
  pools.push(pool)
  return pool
}

afterEach(() => Promise.all(pools.splice(0).map(pool => pool.close())))

function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  return { width: view.getUint32(16), height: view.getUint32(20) }
}

describe('the threads', () => {
  it('draw at the width that is asked for, in the drawing’s proportions', async () => {
    expect(sizeOf(await open().make({ kind: 'png', svg: SQUARE, width: 320 }))).toEqual({
      width: 320,
      height: 180,
    })
  })

  it('draw many at once, each its own', async () => {
    const pool = open()
    const widths = Array.from({ length: 12 }, (_, i) => 320 + i * 16)
    const drawn = await Promise.all(widths.map(width => pool.make({ kind: 'png', svg: SQUARE, width })))
    expect(drawn.map(png => sizeOf(png).width)).toEqual(widths)
  })

  it('write workbooks beside pictures', async () => {
    const workbook = {
      title: 'a',
      creator: 'b',
      language: 'sv',
      sheets: [{ name: 'Data', rows: [[66]] }],
    } as const
    const [sheet] = readWorkbook(await open().make({ kind: 'workbook', workbook }))
    expect(sheet?.rows).toEqual([[66]])
  })

  it('refuse as too busy when the queue is full, and draw again afterwards', async () => {
    const pool = open({ threads: 1, queueLength: 1 })
    const answers = await Promise.allSettled(
      [1, 2, 3, 4].map(() => pool.make({ kind: 'png', svg: SQUARE, width: 320 })),
    )
    expect(answers.map(answer => answer.status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'rejected'])
    const [, , refused] = answers
    expect(refused?.status === 'rejected' && refused.reason).toBeInstanceOf(ProblemError)
    await expect(pool.make({ kind: 'png', svg: SQUARE, width: 320 })).resolves.toHaveProperty('length')
  })

  it('survive a drawing that is none', async () => {
    const pool = open({ threads: 1 })
    await expect(pool.make({ kind: 'png', svg: '<svg', width: 320 })).rejects.toThrow()
    expect(sizeOf(await pool.make({ kind: 'png', svg: SQUARE, width: 320 })).width).toBe(320)
  })

  it('that end while nobody waits for them are replaced', async () => {
    const threads: Worker[] = []
    const keep = (thread: Worker) => threads.push(thread)
    process.on('worker', keep)
    onTestFinished(() => {
      process.off('worker', keep)
    })
    const pool = open({ threads: 1 })
    const draw = () => pool.make({ kind: 'png', svg: SQUARE, width: 320 })
    await draw()
    await threads[0]?.terminate()
    expect(sizeOf(await draw()).width).toBe(320)
    expect(threads).toHaveLength(2)
  })

  it('give up a drawing that takes too long', async () => {
    const pool = open({ threads: 1, timeoutMs: 0 })
    await expect(pool.make({ kind: 'png', svg: SQUARE, width: 3840 })).rejects.toThrow('took longer')
  })

  it('finish what they draw and refuse what waits when the server begins to close', async () => {
    const pool = open({ threads: 1 })
    const drawings = [1, 2].map(() => pool.make({ kind: 'png', svg: SQUARE, width: 320 }))
    pool.stopTaking()
    const [drawn, waited] = await Promise.allSettled(drawings)
    expect(drawn?.status).toBe('fulfilled')
    expect(waited?.status === 'rejected' && waited.reason).toBeInstanceOf(ProblemError)
  })

  it('refuse drawings once closed', async () => {
    const pool = open()
    await pool.close()
    await expect(pool.make({ kind: 'png', svg: SQUARE, width: 320 })).rejects.toBeInstanceOf(ProblemError)
  })
})
