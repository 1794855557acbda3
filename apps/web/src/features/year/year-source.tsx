import type { Source } from '@malkoll/contracts'
import { SourceText } from '../sources/source-text.tsx'
import styles from './year-source.module.css'
import { useYearTexts } from './year-texts.ts'

/** Where a block of the year comes from. */
export function YearSource({ source }: { source: Source | null }) {
  const texts = useYearTexts()
  if (!source) return null
  return (
    <p className={`source ${styles.source}`}>
      {texts.source} <SourceText source={source} />
    </p>
  )
}
