import { useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import controls from './controls.module.css'

const QUIET_MS = 200

/** A text filter that keeps every keystroke and tells the address when the fingers rest. */
export function SearchField(props: { label: string; value: string; onChange: (value: string) => void }) {
  const id = useId()
  const [draft, setDraft] = useState(props.value)
  const told = useRef(props.value)
  const tell = useEffectEvent((text: string) => {
    told.current = text
    props.onChange(text)
  })

  useEffect(() => {
    if (draft === told.current) return
    const timer = setTimeout(() => tell(draft), QUIET_MS)
    return () => clearTimeout(timer)
  }, [draft])

  // The address has changed by itself: a way back, or cleared filters.
  useEffect(() => {
    if (props.value === told.current) return
    told.current = props.value
    setDraft(props.value)
  }, [props.value])

  return (
    <div className={controls.field}>
      <label htmlFor={id}>{props.label}</label>
      <input
        id={id}
        className={controls.input}
        type="search"
        autoComplete="off"
        value={draft}
        onChange={event => setDraft(event.target.value)}
      />
    </div>
  )
}
