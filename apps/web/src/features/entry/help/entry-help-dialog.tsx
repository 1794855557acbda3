import { missingSignQuestion } from '@malkoll/domain'
import type { ReactNode } from 'react'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import controls from '../../../ui/controls.module.css'
import { Dialog } from '../../../ui/dialog.tsx'
import { StateMark } from '../cells/state-mark.tsx'
import { useEntryTexts } from '../entry-texts.ts'
import { useAskingTexts } from '../questions/question-texts.ts'
import styles from './entry-help.module.css'
import { useEntryHelpTexts } from './entry-help-texts.ts'

/** Every key, what is asked when, and what the words under the cells mean. */
export function EntryHelpDialog({ onClose }: { onClose: () => void }) {
  const help = useEntryHelpTexts()
  return (
    <Dialog title={help.title} onClose={onClose}>
      {close => (
        <div className={styles.help}>
          {/* First, so that the dialog opens at its beginning. */}
          <button type="button" className={`${controls.button} ${styles.close}`} onClick={close}>
            {help.close}
          </button>
          <Keys />
          <Values />
          <Questions />
          <States />
        </div>
      )}
    </Dialog>
  )
}

function Keys() {
  const { keysTitle, keys } = useEntryHelpTexts()
  return (
    <Section title={keysTitle}>
      {Object.values(keys)
        .flat()
        .map(([names, does]) => (
          <Term key={does} words={<KeyNames names={names} />}>
            {does}
          </Term>
        ))}
    </Section>
  )
}

function KeyNames({ names }: { names: readonly string[] }) {
  return names.map((name, index) => (
    <span key={name}>
      {index > 0 ? ' ' : ''}
      <kbd>{name}</kbd>
    </span>
  ))
}

function Values() {
  const { valuesTitle, values } = useEntryHelpTexts()
  return (
    <section>
      <h3>{valuesTitle}</h3>
      <ul>
        {values.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}

/** Each by the words that the question has under its row. */
function Questions() {
  const { questionsTitle, questionsLead, questions: when } = useEntryHelpTexts()
  const { questions, states } = useAskingTexts()
  const language = useLanguage()
  return (
    <Section title={questionsTitle} lead={questionsLead}>
      <Term words={questions.reason}>{when.reason}</Term>
      <Term words={questions.comment}>{when.comment}</Term>
      <Term words={questions.right}>{when.unusual}</Term>
      <Term words={missingSignQuestion('-', language)}>{when.sign}</Term>
      <Term words={questions.emptied}>{when.emptied}</Term>
      <Term words={questions.decide}>{when.example}</Term>
      <Term words={states.conflict}>{when.conflict}</Term>
      <Term words={questions.unfinished('66')}>{when.unfinished}</Term>
    </Section>
  )
}

const STATES = ['changed', 'waiting', 'saving', 'unusual', 'asking', 'error', 'conflict'] as const

/** Each by the words under the cell, long and, where a column is narrow, short. */
function States() {
  const { statesTitle, states: means } = useEntryHelpTexts()
  const { states, shortStates, locks } = useEntryTexts()
  const inBoth = (long: string, short: string) => (long === short ? long : `${long} (${short})`)
  return (
    <Section title={statesTitle}>
      <Term words={states.left}>{means.left}</Term>
      <Term words={<Marked state="saved">{shortStates.saved}</Marked>}>{means.saved}</Term>
      {STATES.map(state => (
        <Term key={state} words={<Marked state={state}>{inBoth(states[state], shortStates[state])}</Marked>}>
          {means[state]}
        </Term>
      ))}
      <Term words={locks.not_yours}>{means.not_yours}</Term>
      <Term words={locks.other_period}>{means.other_period}</Term>
    </Section>
  )
}

function Marked({ state, children }: { state: (typeof STATES)[number] | 'saved'; children: string }) {
  return (
    <span className={styles.mark}>
      <StateMark state={state} /> {children}
    </span>
  )
}

function Section(props: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section>
      <h3>{props.title}</h3>
      {props.lead ? <p>{props.lead}</p> : null}
      <dl>{props.children}</dl>
    </section>
  )
}

function Term({ words, children }: { words: ReactNode; children: string }) {
  return (
    <div>
      <dt>{words}</dt>
      <dd>{children}</dd>
    </div>
  )
}
