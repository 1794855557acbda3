import type { Board } from '@malkoll/contracts'
import { useTexts } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import styles from './example-note.module.css'

/** What is invented on the page, and the switch that leaves it out. */
export function ExampleNote(props: {
  board: Board
  isPublishedOnly: boolean
  onPublishedOnly: (isOn: boolean) => void
}) {
  const texts = useTexts()
  const note = props.isPublishedOnly ? texts.board.examplesHidden : props.board.exampleNote
  if (!note) return null
  return (
    <div className={styles.note}>
      <p>{note}</p>
      <label className={controls.check}>
        <input
          type="checkbox"
          checked={props.isPublishedOnly}
          onChange={event => props.onPublishedOnly(event.target.checked)}
        />
        {texts.board.published}
      </label>
    </div>
  )
}
