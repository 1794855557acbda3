import type { ReactNode } from 'react'
import type { CellState } from './cell-reading.ts'

const CHECK = <path d="m3 8.5 3.5 3.5L13 4.5" fill="none" stroke="currentColor" strokeWidth="1.8" />
const DOTS = (
  <>
    <circle cx="3" cy="8" r="1.5" fill="currentColor" />
    <circle cx="8" cy="8" r="1.5" fill="currentColor" />
    <circle cx="13" cy="8" r="1.5" fill="currentColor" />
  </>
)
const WAVE = <path d="M2 10c2-5 4-5 6-2s4 3 6-2" fill="none" stroke="currentColor" strokeWidth="1.8" />
const STOP = <path d="M8 2v7.5M8 12v2" fill="none" stroke="currentColor" strokeWidth="2.2" />
const PEN = <path d="M3 13l1-3 7-7 2 2-7 7z" fill="none" stroke="currentColor" strokeWidth="1.5" />

const MARKS: Partial<Record<CellState, ReactNode>> = {
  saved: CHECK,
  saving: DOTS,
  waiting: DOTS,
  changed: PEN,
  unusual: WAVE,
  asking: STOP,
  error: STOP,
  conflict: STOP,
}

/** Beside the word that says the same, therefore hidden from readers. */
export function StateMark({ state }: { state: CellState }) {
  const mark = MARKS[state]
  return mark ? (
    <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {mark}
    </svg>
  ) : null
}
