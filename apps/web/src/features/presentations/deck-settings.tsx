import { LANGUAGES } from '@malkoll/domain'
import { useId } from 'react'
import controls from '../../ui/controls.module.css'
import { Field, SelectField } from '../../ui/field.tsx'
import { DECK_LIMITS, type OwnDeck } from '../decks/deck.ts'
import type { ChangeDeck } from './deck-editor.tsx'
import styles from './deck-settings.module.css'
import { usePresentationTexts } from './presentation-texts.ts'

/** What the deck is called and for, and what holds for every slide of it. */
export function DeckSettings({ deck, onChange }: { deck: OwnDeck; onChange: ChangeDeck }) {
  const allTexts = usePresentationTexts()
  const texts = allTexts.settings
  const { occasion } = deck
  const id = useId()
  const isHalf = (occasion.name.trim() === '') !== (occasion.date === '')
  return (
    <div className={styles.settings}>
      <div className={`${controls.field} ${styles.wide}`}>
        <label htmlFor={`${id}-title`}>{texts.title}</label>
        <input
          id={`${id}-title`}
          className={controls.input}
          maxLength={DECK_LIMITS.title}
          placeholder={allTexts.untitled.deck}
          value={deck.title}
          onChange={({ target }) => onChange(each => ({ ...each, title: target.value }), 'title')}
        />
      </div>
      <div className={controls.field}>
        <label htmlFor={`${id}-occasion`}>{texts.occasion}</label>
        <input
          id={`${id}-occasion`}
          className={controls.input}
          maxLength={DECK_LIMITS.occasion}
          placeholder={texts.occasionHint}
          value={occasion.name}
          aria-describedby={`${id}-half`}
          onChange={({ target }) =>
            onChange(each => ({ ...each, occasion: { ...each.occasion, name: target.value } }), 'occasion')
          }
        />
      </div>
      <Field
        label={texts.date}
        type="date"
        value={occasion.date}
        onChange={({ target }) =>
          onChange(each => ({ ...each, occasion: { ...each.occasion, date: target.value } }), 'date')
        }
      />
      <p id={`${id}-half`} className={`${styles.wide} ${styles.half}`} hidden={!isHalf}>
        {texts.occasionHalf}
      </p>
      <SelectField
        label={texts.language}
        value={deck.language}
        onChange={({ target }) => {
          const language = LANGUAGES.find(each => each === target.value)
          if (language) onChange(each => ({ ...each, language }))
        }}
      >
        {LANGUAGES.map(language => (
          <option key={language} value={language}>
            {texts.languages[language]}
          </option>
        ))}
      </SelectField>
      <label className={`${controls.check} ${styles.wide}`}>
        <input
          type="checkbox"
          checked={deck.isDemo}
          onChange={({ target }) => onChange(each => ({ ...each, isDemo: target.checked }))}
        />
        {texts.isDemo}
      </label>
    </div>
  )
}
