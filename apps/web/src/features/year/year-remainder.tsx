import type { SourceNoteGroup, SourceNoteList } from '@malkoll/contracts'
import styles from './year-remainder.module.css'
import { YearSource } from './year-source.tsx'
import { useYearTexts } from './year-texts.ts'

/** All that the source names and the page shows nowhere else: said without figures, and missing. */
export function YearRemainder({ list }: { list: SourceNoteList }) {
  const texts = useYearTexts()
  const of = (kind: SourceNoteGroup['kind']) => list.items.filter(group => group.kind === kind)
  return (
    <>
      <Groups id="missing" heading={texts.missing} note={texts.missingNote} groups={of('missing')} />
      <Groups id="named" heading={texts.named} note={texts.namedNote} groups={of('named')} />
    </>
  )
}

function Groups(props: { id: string; heading: string; note: string; groups: readonly SourceNoteGroup[] }) {
  const [first] = props.groups
  if (!first) return null
  return (
    <section className="section" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.heading}</h2>
      <p className={`quiet ${styles.note}`}>{props.note}</p>
      <div className={styles.groups}>
        {props.groups.map(group => (
          <section key={`${group.organisation?.slug} ${group.heading}`} aria-label={group.heading}>
            <h3>{group.heading}</h3>
            <ul>
              {group.texts.map(text => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <YearSource source={first.source} />
    </section>
  )
}
