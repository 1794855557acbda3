import {
  FLAG_WORDS,
  formatNumber,
  type Language,
  MEASUREMENT_FLAGS,
  MEASUREMENT_LIMITS,
  MISSING_CODES,
  MISSING_WORDS,
} from '@malkoll/domain'
import { useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import controls from '../../../ui/controls.module.css'
import { Field, SelectField } from '../../../ui/field.tsx'
import { type Cell, type CellKey, type EntryDetails, shownEntry } from '../cells/cell.ts'
import { detailError, firstDetailError } from '../cells/detail-numbers.ts'
import { useEntryTexts } from '../entry-texts.ts'
import { detailTyped, missingChosen } from '../store/grid-typing.ts'
import { useCellReading, useEntryDesk } from '../store/use-entry.ts'
import styles from './cell-panel.module.css'

/** What belongs to the value. It is sent with the value, when the person is done with both. */
export function DetailFields({ cellKey }: { cellKey: CellKey }) {
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
        <div className={styles.pair}>
          {(['margin', 'n'] as const).map(name => (
            <Field
              key={name}
              label={panel[name]}
              inputMode="decimal"
              autoComplete="off"
              value={details[name] ?? numberText(cell.seen[name], language)}
              error={detailError(name, entry, language) ?? undefined}
              onChange={event => type({ [name]: event.target.value })}
            />
          ))}
        </div>
        <Flags flags={details.flags ?? cell.seen.flags} onChange={flags => type({ flags })} />
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

type FlagList = NonNullable<EntryDetails['flags']>

function Flags({ flags, onChange }: { flags: FlagList; onChange: (flags: FlagList) => void }) {
  const { panel } = useEntryTexts()
  const language = useLanguage()
  return (
    <fieldset>
      <legend>{panel.flags}</legend>
      {MEASUREMENT_FLAGS.map(flag => (
        <label key={flag} className={controls.check}>
          <input
            type="checkbox"
            checked={flags.includes(flag)}
            onChange={({ target }) => {
              // Safari gives no focus to a box that is pressed, and what is left without it would not be sent.
              target.focus()
              onChange(target.checked ? [...flags, flag] : flags.filter(other => other !== flag))
            }}
          />
          {FLAG_WORDS[flag][language]}
        </label>
      ))}
    </fieldset>
  )
}

function numberText(value: number | null, language: Language): string {
  return value === null ? '' : formatNumber(value, language)
}
