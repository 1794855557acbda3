import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import { holdsWords } from '../../lib/words.ts'
import controls from '../../ui/controls.module.css'
import { Field } from '../../ui/field.tsx'
import { toggled } from './user-draft.ts'
import { ownableIndicatorsQuery } from './user-queries.ts'
import { useUserTexts } from './user-texts.ts'
import styles from './users.module.css'

/** Which indicators somebody is mätansvarig for: asked for when the list is opened. */
export function IndicatorFields(props: { chosen: readonly string[]; onChange: (slugs: string[]) => void }) {
  const { fields } = useUserTexts()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className={styles.indicators} onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>
        {fields.indicators}: {fields.indicatorsChosen(props.chosen.length)}
      </summary>
      {isOpen ? <IndicatorChoices {...props} /> : null}
    </details>
  )
}

function IndicatorChoices(props: { chosen: readonly string[]; onChange: (slugs: string[]) => void }) {
  const { fields } = useUserTexts()
  const texts = useTexts()
  const [asked, setAsked] = useState('')
  const [isOnlyChosen, setIsOnlyChosen] = useState(false)
  const { data, error } = useQuery(ownableIndicatorsQuery(useLanguage()))
  if (error) return <p role="alert">{fields.indicatorsFailed}</p>
  if (!data) return <p role="status">{texts.state.loading}</p>
  const shown = data.items.filter(
    ({ slug, name }) => holdsWords([name], asked) && (!isOnlyChosen || props.chosen.includes(slug)),
  )
  return (
    <>
      <Field
        label={fields.searchIndicators}
        type="search"
        autoComplete="off"
        value={asked}
        onChange={({ target }) => setAsked(target.value)}
        onKeyDown={event => {
          // It searches as one types; the form around it is not to be sent.
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
      <label className={controls.check}>
        <input
          type="checkbox"
          checked={isOnlyChosen}
          onChange={({ target }) => setIsOnlyChosen(target.checked)}
        />
        {fields.onlyChosen}
      </label>
      <fieldset className={styles.choices}>
        <legend className="sr">{fields.indicators}</legend>
        {shown.map(({ slug, name }) => (
          <label key={slug} className={controls.check}>
            <input
              type="checkbox"
              checked={props.chosen.includes(slug)}
              onChange={() => props.onChange(toggled(props.chosen, slug))}
            />
            {name}
          </label>
        ))}
        {shown.length === 0 ? <p>{fields.noIndicators}</p> : null}
      </fieldset>
    </>
  )
}
