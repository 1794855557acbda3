import {
  FLAG_WORDS,
  formatNumber,
  type Language,
  MEASUREMENT_FLAGS,
  MISSING_CODES,
  MISSING_WORDS,
  parseNumber,
} from '@malkoll/domain'
import type { KeyboardEvent } from 'react'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import controls from '../../../ui/controls.module.css'
import { Field, SelectField } from '../../../ui/field.tsx'
import { type Cell, type CellKey, type EntryDetails, shownEntry } from '../cells/cell.ts'
import { focusCell, focusQuestion } from '../cells/cell-field.ts'
import { useEntryTexts } from '../entry-texts.ts'
import { commandOf } from '../grid/grid-keys.ts'
import { detailTyped, left, missingChosen } from '../store/grid-typing.ts'
import { useCellReading, useEntryDesk } from '../store/use-entry.ts'
import styles from './cell-panel.module.css'

/** What belongs to the value. It is sent with the value, when the person is done with both. */
export function CellDetails({ cellKey }: { cellKey: CellKey }) {
  const { panel } = useEntryTexts()
  const language = useLanguage()
  const { store } = useEntryDesk()
  const reading = useCellReading(cellKey)
  if (!reading) return null
  const { cell } = reading
  const entry = shownEntry(cell, language)
  const { details } = entry
  const type = (change: EntryDetails) => store.change(grid => detailTyped(grid, cellKey, change, language))

  function onKeyDown(event: KeyboardEvent) {
    const command = isTextField(event.target) ? commandOf(event, 'caret') : undefined
    if (command?.kind !== 'move' && command?.kind !== 'answer') return
    event.preventDefault()
    store.change(grid => left(grid, cellKey, language))
    if (command.kind === 'move' || !focusQuestion(cellKey)) focusCell(cellKey)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields in it
    <div className={styles.details} onKeyDown={onKeyDown}>
      <MissingField cellKey={cellKey} cell={cell} />
      <Field
        label={panel.note}
        hint={panel.noteHint}
        value={details.note ?? cell.seen.note ?? ''}
        onChange={event => type({ note: event.target.value })}
      />
      <details className={styles.more}>
        <summary>{panel.more}</summary>
        <div className={styles.pair}>
          {(['margin', 'n'] as const).map(name => (
            <Field
              key={name}
              label={panel[name]}
              inputMode="decimal"
              autoComplete="off"
              value={details[name] ?? numberText(cell.seen[name], language)}
              error={isNumber(details[name], entry.language) ? undefined : panel.badNumber}
              onChange={event => type({ [name]: event.target.value })}
            />
          ))}
        </div>
        <Flags flags={details.flags ?? cell.seen.flags} onChange={flags => type({ flags })} />
      </details>
    </div>
  )
}

function isTextField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type === 'text'
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

function isNumber(text = '', language: Language): boolean {
  const { kind } = parseNumber(text, language)
  return kind === 'number' || kind === 'empty'
}

function numberText(value: number | null, language: Language): string {
  return value === null ? '' : formatNumber(value, language)
}
