import type { ReactNode } from 'react'
import type { EntrySearch } from '../../../lib/page-search.ts'
import controls from '../../../ui/controls.module.css'
import { Notice } from '../../../ui/notice.tsx'
import { useEntryTexts } from '../entry-texts.ts'
import { useEmptyTexts } from './empty-texts.ts'

/** Why no row is shown, and one next step. */
export function EntryEmpty(props: {
  search: EntrySearch
  isOwn: boolean
  /** There are measures of one’s own that have no row. */
  isUnplaced: boolean
  /** There are rows that are not fetched yet. */
  more: (() => void) | null
  onSearch: (change: Partial<EntrySearch>) => void
}) {
  const { notices } = useEntryTexts()
  const empty = useEmptyTexts()
  const { q, mal, kvar } = props.search
  const clear = () => props.onSearch({ q: undefined, mal: undefined, kvar: undefined })
  if (props.more)
    return (
      <State heading={empty.leftSoFar}>
        <NextStep onClick={props.more}>{notices.more}</NextStep>
      </State>
    )
  if (kvar && !q && !mal)
    return (
      <State heading={empty.left} text={empty.leftText}>
        <NextStep onClick={clear}>{empty.clear}</NextStep>
      </State>
    )
  if (kvar || q || mal)
    return (
      <State heading={empty.filtered}>
        <NextStep onClick={clear}>{empty.clear}</NextStep>
      </State>
    )
  if (!props.isOwn) return <State heading={empty.none} text={empty.noneText} />
  const [heading, text] = props.isUnplaced ? [empty.unplaced, empty.unplacedText] : [empty.own, empty.ownText]
  return (
    <State heading={heading} text={text}>
      <NextStep onClick={() => props.onSearch({ omfang: 'alla' })}>{empty.toAll}</NextStep>
    </State>
  )
}

function State(props: { heading: string; text?: string; children?: ReactNode }) {
  return (
    <Notice heading={<h2>{props.heading}</h2>}>
      {props.text ? <p>{props.text}</p> : null}
      {props.children}
    </Notice>
  )
}

function NextStep(props: { onClick: () => void; children: string }) {
  return (
    <p>
      <button type="button" className={controls.button} onClick={props.onClick}>
        {props.children}
      </button>
    </p>
  )
}
