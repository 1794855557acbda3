import { useRouterState } from '@tanstack/react-router'
import controls from '../../../ui/controls.module.css'
import { SignInLink } from '../../account/sign-in-link.tsx'
import { focusQuestion } from '../cells/cell-field.ts'
import { useEntryTexts } from '../entry-texts.ts'
import styles from '../grid/entry-grid.module.css'
import { cellKeyOf, type RowKey } from '../sheet-rows.ts'
import { useEntry, useEntryDesk } from '../store/use-entry.ts'
import { askedCells, groupQuestions } from './question-groups.ts'

/** Stays in sight below the rows while something waits: for an answer, or for a sign-in. */
export function WaitingQuestions({ rows }: { rows: readonly RowKey[] }) {
  const { store, periods } = useEntryDesk()
  const isSignedOut = useEntry(store, ({ link }) => link === 'signed_out')
  const count = useEntry(store, () =>
    rows.reduce((sum, row) => {
      const keys = periods.map(period => cellKeyOf(row, period))
      return sum + groupQuestions(askedCells(store, keys)).length
    }, 0),
  )
  if (count === 0 && !isSignedOut) return null
  return <div className={styles.waiting}>{isSignedOut ? <SignInAgain /> : <Questions count={count} />}</div>
}

function Questions({ count }: { count: number }) {
  const { waiting } = useEntryTexts()
  const { store } = useEntryDesk()
  return (
    <>
      {waiting.count(count)}
      <button
        type="button"
        className={controls.button}
        onClick={() => focusQuestion(store.read().grid.active)}
      >
        {waiting.go}
      </button>
    </>
  )
}

function SignInAgain() {
  const { waiting } = useEntryTexts()
  const here = useRouterState({ select: state => state.location.href })
  return (
    <>
      {waiting.signedOut}
      <SignInLink next={here} isNewTab className={controls.button} />
    </>
  )
}
