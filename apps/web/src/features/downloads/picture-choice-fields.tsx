import { useId } from 'react'
import { useTexts } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import styles from './downloads.module.css'
import { PICTURE_SCALES, PICTURE_SHAPES, PICTURE_THEMES, type PictureChoices } from './picture-choices.ts'

/** Size, shape and colours of the picture, behind a heading of their own: most readers want the usual one. */
export function PictureChoiceFields({
  choices,
  onChange,
}: {
  choices: PictureChoices
  onChange: (choices: PictureChoices) => void
}) {
  const { download } = useTexts()
  return (
    <details className={styles.choices}>
      <summary>{download.choices}</summary>
      <div className={styles.fields}>
        <Choice
          label={download.scale}
          names={download.scales}
          values={PICTURE_SCALES}
          value={choices.scale}
          onChange={scale => onChange({ ...choices, scale })}
        />
        <Choice
          label={download.shape}
          names={download.shapes}
          values={PICTURE_SHAPES}
          value={choices.shape}
          onChange={shape => onChange({ ...choices, shape })}
        />
        <Choice
          label={download.theme}
          names={download.themes}
          values={PICTURE_THEMES}
          value={choices.theme}
          onChange={theme => onChange({ ...choices, theme })}
        />
      </div>
    </details>
  )
}

function Choice<Value extends string>(props: {
  label: string
  names: Record<Value, string>
  values: readonly Value[]
  value: Value
  onChange: (value: Value) => void
}) {
  const id = useId()
  return (
    <div className={controls.field}>
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        className={controls.input}
        value={props.value}
        onChange={event => {
          const chosen = props.values.find(value => value === event.target.value)
          if (chosen) props.onChange(chosen)
        }}
      >
        {props.values.map(value => (
          <option key={value} value={value}>
            {props.names[value]}
          </option>
        ))}
      </select>
    </div>
  )
}
