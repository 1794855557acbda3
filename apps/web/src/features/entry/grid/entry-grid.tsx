import { useRef } from 'react'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import { useOverflows } from '../../../ui/use-overflows.ts'
import { columnText } from '../cells/period-text.ts'
import { useEntryTexts } from '../entry-texts.ts'
import { usePreloadedParts } from '../questions/row-questions.tsx'
import { WaitingQuestions } from '../questions/waiting-questions.tsx'
import type { RowKey } from '../sheet-rows.ts'
import { useEntryDesk } from '../store/use-entry.ts'
import styles from './entry-grid.module.css'
import { EntryRowView } from './entry-row.tsx'
import { useGridHandlers } from './use-grid-handlers.ts'

/**
 * The grid is a table of fields, not an ARIA grid: screen readers keep the commands they have for tables and hear row
 * and column with each field, voice control and phones get real fields, and Tab goes right as in any form. The arrow
 * keys come on top.
 */
export function EntryGrid({ rows }: { rows: readonly RowKey[] }) {
  const texts = useEntryTexts()
  const language = useLanguage()
  const { periods, entryPeriod } = useEntryDesk()
  const caption = texts.table.caption(columnText(entryPeriod, language))
  const handlers = useGridHandlers()
  usePreloadedParts()
  const section = useRef<HTMLElement>(null)
  const isWide = useOverflows(section)
  return (
    <>
      <section
        ref={section}
        className={isWide ? `${styles.scroll} ${styles.wide}` : styles.scroll}
        // What is scrolled must be reached by the keyboard.
        tabIndex={isWide ? 0 : undefined}
        aria-label={caption}
      >
        <table className={styles.grid} {...handlers}>
          <caption className="sr">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.table.measure}</th>
              {periods.map(period => (
                <th key={period} scope="col" className="num">
                  {period === entryPeriod
                    ? texts.table.outcome(columnText(period, language))
                    : columnText(period, language)}
                </th>
              ))}
              <th scope="col" className={styles.leads}>
                {texts.table.leadsTo}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(row => (
              <EntryRowView key={row} rowKey={row} />
            ))}
          </tbody>
        </table>
      </section>
      <WaitingQuestions rows={rows} />
    </>
  )
}
