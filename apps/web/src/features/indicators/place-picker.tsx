import type { SeriesColumns } from '@malkoll/contracts'
import controls from '../../ui/controls.module.css'
import { useIndicatorTexts } from './indicator-texts.ts'
import styles from './place-picker.module.css'
import { togglePlace } from './series-view.ts'

/** The places side by side in the chart: boxes to tick, the county among them where it has values. */
export function PlacePicker(props: {
  places: SeriesColumns['geographies']
  chosen: readonly string[]
  /** Why the county is not among them. */
  countyNote: string | null
  onChoose: (codes: string | undefined) => void
}) {
  const { controls: texts } = useIndicatorTexts()
  return (
    <fieldset className={styles.picker}>
      <legend>{texts.places}</legend>
      <div className={styles.places}>
        {inPickerOrder(props.places).map(({ code, name }) => (
          <label key={code} className={controls.check}>
            <input
              type="checkbox"
              checked={props.chosen.includes(code)}
              onChange={() => props.onChoose(togglePlace(props.places, props.chosen, code))}
            />
            {name}
          </label>
        ))}
      </div>
      <button
        type="button"
        className={controls.button}
        disabled={props.chosen.length === 0}
        onClick={() => props.onChoose(undefined)}
      >
        {texts.clear}
      </button>
      {props.countyNote ? <p className="source">{props.countyNote}</p> : null}
    </fieldset>
  )
}

/** Country and county first, then the municipalities by name. */
function inPickerOrder(places: SeriesColumns['geographies']): SeriesColumns['geographies'] {
  const isPart = (kind: string) => Number(kind === 'municipality')
  return places.toSorted((a, b) => isPart(a.kind) - isPart(b.kind) || a.name.localeCompare(b.name, 'sv'))
}
