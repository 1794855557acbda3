import type { SourceList } from '@malkoll/contracts'
import { formatDay } from '../../lib/i18n/dates.ts'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import styles from './source-list.module.css'
import { SourceText } from './source-text.tsx'

export function SourceItems({ sources }: { sources: SourceList }) {
  const texts = useTexts()
  const language = useLanguage()
  return (
    <ul className={styles.list}>
      {sources.items.map(source => (
        <li key={source.slug}>
          <p>
            <SourceText source={source} />
          </p>
          <p className="source">
            {source.licence ? `${texts.method.licence} ${source.licence}. ` : null}
            {source.accessedOn ? texts.method.accessed(formatDay(source.accessedOn, language)) : null}{' '}
            {source.note}
          </p>
        </li>
      ))}
    </ul>
  )
}
