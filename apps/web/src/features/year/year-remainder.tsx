import { remainderOf } from './source-remainder.ts'
import styles from './year-remainder.module.css'
import { useYearTexts } from './year-texts.ts'

/** All that the source names and the page shows nowhere else: said without figures, and missing. */
export function YearRemainder({ period }: { period: string }) {
  const texts = useYearTexts()
  const remainder = remainderOf(period)
  if (!remainder) return null
  return (
    <>
      <Lists id="missing" heading={texts.missing} note={texts.missingNote} groups={remainder.missing} />
      <Lists id="named" heading={texts.named} note={texts.namedNote} groups={remainder.named} />
    </>
  )
}

function Lists(props: {
  id: string
  heading: string
  note: string
  groups: readonly { heading: string; items: readonly string[] }[]
}) {
  return (
    <section className="section" aria-labelledby={props.id}>
      <h2 id={props.id}>{props.heading}</h2>
      <p className={`quiet ${styles.note}`}>{props.note}</p>
      <div className={styles.groups} lang="sv">
        {props.groups.map(group => (
          <section key={group.heading} aria-label={group.heading}>
            <h3>{group.heading}</h3>
            <ul>
              {group.items.map(item => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}
