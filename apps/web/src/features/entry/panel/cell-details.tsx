import { MEASUREMENT_LIMITS, MISSING_CODES, MISSING_WORDS } from '@malkoll/domain'
import { useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import { Field, SelectField } from '../../../ui/field.tsx'
import { latePart } from '../../../ui/late-part.tsx'
import { LateFailure } from '../../account/late-failure.tsx'
import { type Cell, type CellKey, type EntryDetails, shownEntry } from '../cells/cell.ts'
import { firstDetailError } from '../cells/detail-numbers.ts'
import { useEntryTexts } from '../entry-texts.ts'
import { detailTyped, missingChosen } from '../store/grid-typing.ts'
import { useCellReading, useEntryDesk } from '../store/use-entry.ts'
import styles from './cell-panel.module.css'

/** The fields that are folded away: what most values have not. The grid does not wait for them. */
export const RareFields = latePart({
  load: () => import('./rare-fields.tsx').then(module => module.RareFields),
  Failed: LateFailure,
})

/** What belongs to the value. It is sent with the value, when the person is done with both. */
export function CellDetails({ cellKey }: { cellKey: CellKey }) {
  const { panel } = useEntryTexts()
  const language = useLanguage()
  const { store } = useEntryDesk()
  const reading = useCellReading(cellKey)
  const [isOpen, setIsOpen] = useState(false)
  if (!reading) return null
  const { cell } = reading
  const entry = shownEntry(cell, language)
  const { details } = entry
  const type = (change: EntryDetails) => store.change(grid => detailTyped(grid, cellKey, change, language))

  return (
    <div className={styles.details}>
      <MissingField cellKey={cellKey} cell={cell} />
      <Field
        label={panel.note}
        hint={panel.noteHint}
        maxLength={MEASUREMENT_LIMITS.note}
        value={details.note ?? cell.seen.note ?? ''}
        onChange={event => type({ note: event.target.value })}
      />
      <details
        className={styles.more}
        open={isOpen || firstDetailError(entry, language) !== null}
        onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}
      >
        <summary>{panel.more}</summary>
        <RareFields cell={cell} entry={entry} onType={type} />
      </details>
    </div>
  )
}

function MissingField({ cellKey, cell }: { cellKey: CellKey; cell: Cell }) {
  const { panel } = useEntryTexts()
  const language = useLanguage()
  const { store } = useEntryDesk()
  const entry = shownEntry(cell, language)
  return (
    <SelectField
      label={panel.missing}
      value={entry.missing ?? ''}
      onChange={({ target }) => {
        const missing = MISSING_CODES.find(code => code === target.value) ?? null
        store.change(grid => missingChosen(grid, cellKey, missing, language))
      }}
    >
      <option value="">{entry.text.trim() === '' ? panel.noReason : panel.notMissing}</option>
      {MISSING_CODES.map(code => (
        <option key={code} value={code}>
          {MISSING_WORDS[code][language]}
        </option>
      ))}
    </SelectField>
  )
}
