import type { DecisionEffect } from '@malkoll/contracts'
import styles from './decision-effect.module.css'
import { useDecisionTexts } from './decision-texts.ts'

/** What a correction or a withdrawal changes, before it is done. */
export function EffectSentences({ heading, effect }: { heading: string; effect: DecisionEffect }) {
  return (
    <section className={styles.effect}>
      <h3>{heading}</h3>
      <ul>
        {effect.sentences.map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  )
}

/** Each field of a decision that was corrected, with what it said before and after. */
export function FieldChanges({ changes }: { changes: DecisionEffect['changes'] }) {
  const texts = useDecisionTexts()
  return (
    <dl className={styles.changes}>
      {changes.map(({ field, label, before, after }) => (
        <div key={field}>
          <dt>{label}</dt>
          <dd>
            {before ?? texts.nothing} → <b>{after ?? texts.nothing}</b>
          </dd>
        </div>
      ))}
    </dl>
  )
}
