import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { App } from '../app.ts'
import { serverBusy } from '../problems.ts'
import { FILE_WORKER } from '../program-paths.ts'
import type { FileRequest } from './file-worker.ts'

interface Job {
  request: FileRequest
  resolve(bytes: Uint8Array): void
  reject(error: Error): void
}

export interface FilePool {
  /** The file's bytes. Throws too_busy when the queue is full. */
  make(request: FileRequest): Promise<Uint8Array>
  /** How many are made and wait now; how many were made since the start and how long it took, waiting excluded. */
  usage(): FilePoolUsage
  /** Refuses the files that wait, and every later one, as too busy; those being made are finished. */
  stopTaking(): void
  /** Ends the threads at once. */
  close(): Promise<void>
}

interface FilePoolUsage {
  busy: number
  waiting: number
  made: number
  makingMs: number
}

export interface FilePoolLimits {
  threads?: number
  /** How many may wait beside those being made. */
  queueLength?: number
  /** A file that takes longer is given up together with its thread. */
  timeoutMs?: number
}

const RETRY_AFTER_SECONDS = 2

/** A few threads that make files. They start with the first file and never keep the process alive. */
export function openFilePool({
  threads = Math.min(2, availableParallelism()),
  queueLength = 32,
  timeoutMs = 15_000,
}: FilePoolLimits = {}): FilePool {
  const waiting: Job[] = []
  const idle: Worker[] = []
  const busy = new Set<Worker>()
  let isClosed = false
  let made = 0
  let makingMs = 0

  function make(request: FileRequest): Promise<Uint8Array> {
    const isFull = idle.length === 0 && busy.size >= threads && waiting.length >= queueLength
    if (isClosed || isFull) return Promise.reject(serverBusy(RETRY_AFTER_SECONDS))
    return new Promise((resolve, reject) => {
      waiting.push({ request, resolve, reject })
      startNext()
    })
  }

  function startNext(): void {
    if (waiting.length === 0) return
    const worker = idle.pop() ?? (busy.size < threads ? startWorker(leaveIdle) : undefined)
    const job = worker && waiting.shift()
    if (worker && job) run(worker, job)
  }

  function run(worker: Worker, job: Job): void {
    busy.add(worker)
    worker.ref()
    const startedAt = performance.now()
    const timer = setTimeout(() => fail(new Error(`The file took longer than ${timeoutMs} ms`)), timeoutMs)
    worker.once('message', succeed).once('error', fail).once('exit', fail)
    worker.postMessage(job.request)

    function succeed(bytes: Uint8Array): void {
      release()
      made += 1
      makingMs += performance.now() - startedAt
      worker.unref()
      idle.push(worker)
      job.resolve(bytes)
      startNext()
    }
    function fail(reason: unknown): void {
      release()
      void worker.terminate()
      job.reject(reason instanceof Error ? reason : new Error('The thread ended'))
      startNext()
    }
    function release(): void {
      clearTimeout(timer)
      busy.delete(worker)
      worker.off('message', succeed).off('error', fail).off('exit', fail)
    }
  }

  function leaveIdle(ended: Worker): void {
    const place = idle.indexOf(ended)
    if (place >= 0) idle.splice(place, 1)
  }

  function stopTaking(): void {
    isClosed = true
    for (const job of waiting.splice(0)) job.reject(serverBusy(RETRY_AFTER_SECONDS))
  }

  async function close(): Promise<void> {
    stopTaking()
    await Promise.all([...idle.splice(0), ...busy].map(worker => worker.terminate()))
  }

  const usage = (): FilePoolUsage => ({ busy: busy.size, waiting: waiting.length, made, makingMs })
  return { make, usage, stopTaking, close }
}

function startWorker(onEnd: (ended: Worker) => void): Worker {
  const worker = new Worker(FILE_WORKER)
  // What fails while nobody waits for it would end the process without a listener; the thread ends by itself.
  worker.on('error', () => {}).once('exit', () => onEnd(worker))
  worker.unref()
  return worker
}

/** One pool for every slice that makes files; it ends with the server. */
export function registerFilePool(app: App): void {
  const pool = openFilePool()
  app.decorate('files', pool)
  app.addHook('preClose', async () => pool.stopTaking())
  app.addHook('onClose', () => pool.close())
}
