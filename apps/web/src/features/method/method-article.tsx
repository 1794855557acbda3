import { useLanguage } from '../../lib/i18n/language.tsx'
import { ArticleLead, ArticleSection } from '../../ui/article.tsx'
import { METHOD_TEXTS } from './method-text.ts'

export function MethodArticle() {
  const { lead, sections } = METHOD_TEXTS[useLanguage()]
  return (
    <>
      <ArticleLead>{lead}</ArticleLead>
      {sections.map(({ id, heading, paragraphs, points }) => (
        <ArticleSection key={id} id={id} heading={heading}>
          {paragraphs.map(paragraph => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          {points ? (
            <ul>
              {points.map(point => (
                <li key={point}>{point}</li>
              ))}
            </ul>
          ) : null}
        </ArticleSection>
      ))}
    </>
  )
}
