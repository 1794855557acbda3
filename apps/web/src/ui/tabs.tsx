import { type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import styles from './tabs.module.css'

export interface Tab<Id extends string> {
  id: Id
  label: string
  panel: ReactNode
}

/**
 * One thing in several forms: the panel on top, the forms under it. One Tab stop; arrow keys, Home and End
 * move between the forms. `end` stands at the end of the row of forms.
 */
export function Tabs<Id extends string>(props: {
  label: string
  tabs: readonly Tab<Id>[]
  selected: Id
  onSelect: (id: Id) => void
  end?: ReactNode
}) {
  const baseId = useId()
  const list = useRef<HTMLDivElement>(null)

  function selectByKey(event: KeyboardEvent) {
    const index = nextIndex(
      event.key,
      props.tabs.findIndex(tab => tab.id === props.selected),
      props.tabs.length,
    )
    const tab = index === undefined ? undefined : props.tabs[index]
    if (index === undefined || !tab) return
    event.preventDefault()
    props.onSelect(tab.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus()
  }

  return (
    <>
      {props.tabs.map(tab => (
        <div
          key={tab.id}
          role="tabpanel"
          id={`${baseId}-${tab.id}-panel`}
          aria-labelledby={`${baseId}-${tab.id}`}
          hidden={tab.id !== props.selected}
        >
          {tab.id === props.selected ? tab.panel : null}
        </div>
      ))}
      <div className={styles.bar}>
        <div
          role="tablist"
          aria-label={props.label}
          className={styles.list}
          ref={list}
          onKeyDown={selectByKey}
        >
          {props.tabs.map(tab => (
            <button
              key={tab.id}
              type="button"
              role="tab"
              id={`${baseId}-${tab.id}`}
              aria-selected={tab.id === props.selected}
              aria-controls={`${baseId}-${tab.id}-panel`}
              tabIndex={tab.id === props.selected ? 0 : -1}
              onClick={() => props.onSelect(tab.id)}
            >
              {tab.label}
            </button>
          ))}
        </div>
        {props.end}
      </div>
    </>
  )
}

function nextIndex(key: string, current: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (current + 1) % count
  if (key === 'ArrowLeft') return (current - 1 + count) % count
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  return undefined
}
