import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { serverBusy } from '../problems.ts'

interface Drawing {
  svg: string
  /** Pixels; the height follows from the drawing's proportions. */
  width: number
}

interface Job extends Drawing {
  resolve(png: Uint8Array): void
  reject(error: Error): void
}

export interface PngPool {
  /** The drawing as PNG bytes. Throws too_busy when the queue is full. */
  draw(drawing: Drawing): Promise<Uint8Array>
  /** How many are drawn and wait now; how many were drawn since the start and how long it took, waiting excluded. */
  usage(): PngPoolUsage
  /** Refuses the drawings that wait, and every later one, as too busy; those being drawn are finished. */
  stopTaking(): void
  /** Ends the threads at once. */
  close(): Promise<void>
}

export interface PngPoolUsage {
  busy: number
  waiting: number
  drawn: number
  drawingMs: number
}

export interface PngPoolLimits {
  threads?: number
  /** How many may wait beside those being drawn. */
  queueLength?: number
  /** A drawing that takes longer is given up together with its thread. */
  timeoutMs?: number
}

const RETRY_AFTER_SECONDS = 2

/** A few threads that turn SVG into PNG. They start with the first drawing and never keep the process alive. */
export function openPngPool({
  threads = Math.min(2, availableParallelism()),
  queueLength = 32,
  timeoutMs = 15_000,
}: PngPoolLimits = {}): PngPool {
  const waiting: Job[] = []
  const idle: Worker[] = []
  const busy = new Set<Worker>()
  let isClosed = false
  let drawn = 0
  let drawingMs = 0

  function draw({ svg, width }: Drawing): Promise<Uint8Array> {
    const isFull = idle.length === 0 && busy.size >= threads && waiting.length >= queueLength
    if (isClosed || isFull) return Promise.reject(serverBusy(RETRY_AFTER_SECONDS))
    return new Promise((resolve, reject) => {
      waiting.push({ svg, width, resolve, reject })
      startNext()
    })
  }

  function startNext(): void {
    if (waiting.length === 0) return
    const worker = idle.pop() ?? (busy.size < threads ? startWorker() : undefined)
    const job = worker && waiting.shift()
    if (worker && job) run(worker, job)
  }

  function run(worker: Worker, job: Job): void {
    busy.add(worker)
    worker.ref()
    const startedAt = performance.now()
    const timer = setTimeout(() => fail(new Error(`Drawing took longer than ${timeoutMs} ms`)), timeoutMs)
    worker.once('message', succeed).once('error', fail).once('exit', fail)
    worker.postMessage({ svg: job.svg, width: job.width })

    function succeed(png: Uint8Array): void {
      release()
      drawn += 1
      drawingMs += performance.now() - startedAt
      worker.unref()
      idle.push(worker)
      job.resolve(png)
      startNext()
    }
    function fail(reason: unknown): void {
      release()
      void worker.terminate()
      job.reject(reason instanceof Error ? reason : new Error('The drawing thread ended'))
      startNext()
    }
    function release(): void {
      clearTimeout(timer)
      busy.delete(worker)
      worker.off('message', succeed).off('error', fail).off('exit', fail)
    }
  }

  function stopTaking(): void {
    isClosed = true
    for (const job of waiting.splice(0)) job.reject(serverBusy(RETRY_AFTER_SECONDS))
  }

  async function close(): Promise<void> {
    stopTaking()
    await Promise.all([...idle.splice(0), ...busy].map(worker => worker.terminate()))
  }

  const usage = () => ({ busy: busy.size, waiting: waiting.length, drawn, drawingMs })
  return { draw, usage, stopTaking, close }
}

function startWorker(): Worker {
  const worker = new Worker(new URL('./png-worker.ts', import.meta.url))
  worker.unref()
  return worker
}
