import { useLanguage } from '../../lib/i18n/language.tsx'
import styles from './method-article.module.css'
import { METHOD_TEXTS, type MethodSection } from './method-text.ts'

export function MethodArticle() {
  const { lead, sections } = METHOD_TEXTS[useLanguage()]
  return (
    <>
      <p className={`lead measure ${styles.lead}`}>{lead}</p>
      {sections.map(section => (
        <Section key={section.id} section={section} />
      ))}
    </>
  )
}

function Section({ section }: { section: MethodSection }) {
  return (
    <section className={styles.section} aria-labelledby={section.id}>
      <h2 id={section.id}>{section.heading}</h2>
      <div>
        {section.paragraphs.map(paragraph => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {section.points ? (
          <ul>
            {section.points.map(point => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        ) : null}
      </div>
    </section>
  )
}
