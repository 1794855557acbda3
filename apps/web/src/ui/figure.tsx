import type { ReactNode } from 'react'
import { useTexts } from '../lib/i18n/language.tsx'
import type { FigureForm } from '../lib/page-search.ts'
import { Chip } from './chip.tsx'
import styles from './figure.module.css'
import { Tabs } from './tabs.tsx'

/** What the chart says, over it. */
export function FigureHead(props: { headline: string; subtitle: string; isExample: boolean }) {
  const texts = useTexts()
  return (
    <figcaption className={styles.head}>
      <h2>
        {props.headline} {props.isExample ? <Chip kind="example">{texts.marks.example}</Chip> : null}
      </h2>
      <p>{props.subtitle}</p>
    </figcaption>
  )
}

/** The same thing as chart, table and text, each with what belongs to it and the source under it. */
export function FigureForms(props: {
  form: FigureForm
  onForm: (form: FigureForm) => void
  chart: ReactNode
  table: ReactNode
  text: string
  /** Between the shown form and the source. */
  under?: ReactNode
  notes: readonly string[]
  /** Stands at the end of the row of forms. */
  end: ReactNode
}) {
  const texts = useTexts().figure
  const panel = (content: ReactNode) => (
    <>
      <div className={styles.panel}>{content}</div>
      {props.under}
      <div className={`source ${styles.notes}`}>
        {props.notes.map(note => (
          <p key={note}>{note}</p>
        ))}
      </div>
    </>
  )
  return (
    <Tabs
      label={texts.label}
      selected={props.form}
      onSelect={props.onForm}
      end={props.end}
      tabs={[
        { id: 'diagram', label: texts.chart, panel: panel(props.chart) },
        { id: 'tabell', label: texts.table, panel: panel(props.table) },
        { id: 'text', label: texts.text, panel: panel(<p className={styles.text}>{props.text}</p>) },
      ]}
    />
  )
}
