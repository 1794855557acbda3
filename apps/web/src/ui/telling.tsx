import { useCallback, useEffect, useState } from 'react'

/** What is told in a live region, and how many times something has been told there. */
export interface Telling {
  text: string
  turn: number
}

/** The newest telling; with `lastsMs` it is gone after a while, so that nobody comes upon it later. */
export function useTelling(lastsMs?: number): [Telling, (text: string) => void] {
  const [telling, setTelling] = useState<Telling>({ text: '', turn: 0 })
  const tell = useCallback((text: string) => setTelling(({ turn }) => ({ text, turn: turn + 1 })), [])
  useEffect(() => {
    if (telling.text === '' || lastsMs === undefined) return
    const timer = setTimeout(() => tell(''), lastsMs)
    return () => clearTimeout(timer)
  }, [telling, lastsMs, tell])
  return [telling, tell]
}

/** In a live region. The same words told again are a new text: a screen reader reads nothing that has not changed. */
export function Told({ telling: { text, turn } }: { telling: Telling }) {
  return <span key={turn}>{text}</span>
}
