import { useEffect, useState } from 'react'

/** The value when it has stood still for a while. Values are compared by what they hold. */
export function useCalm<Value>(value: Value, quietMs: number): Value {
  const [calm, setCalm] = useState(value)
  const isCalm = JSON.stringify(value) === JSON.stringify(calm)
  useEffect(() => {
    if (isCalm) return
    const timer = setTimeout(() => setCalm(value), quietMs)
    return () => clearTimeout(timer)
  }, [value, isCalm, quietMs])
  return calm
}
