import { FLAG_WORDS, formatNumber, type Language, MEASUREMENT_FLAGS } from '@malkoll/domain'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import controls from '../../../ui/controls.module.css'
import { Field } from '../../../ui/field.tsx'
import type { Cell, Entry, EntryDetails } from '../cells/cell.ts'
import { detailError } from '../cells/detail-numbers.ts'
import { useEntryTexts } from '../entry-texts.ts'
import styles from './cell-panel.module.css'

/** Margin, number of answers, flags. */
export function RareFields(props: { cell: Cell; entry: Entry; onType: (change: EntryDetails) => void }) {
  const { panel } = useEntryTexts()
  const language = useLanguage()
  const { seen } = props.cell
  const { details } = props.entry
  return (
    <>
      <div className={styles.pair}>
        {(['margin', 'n'] as const).map(name => (
          <Field
            key={name}
            label={panel[name]}
            inputMode="decimal"
            autoComplete="off"
            value={details[name] ?? numberText(seen[name], language)}
            error={detailError(name, props.entry, language) ?? undefined}
            onChange={event => props.onType({ [name]: event.target.value })}
          />
        ))}
      </div>
      <Flags flags={details.flags ?? seen.flags} onChange={flags => props.onType({ flags })} />
    </>
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
