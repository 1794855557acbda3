import type { TargetSummary } from '@malkoll/contracts'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import controls from '../../ui/controls.module.css'
import styles from './target-results.module.css'
import { TargetTable } from './target-table.tsx'

/** The målvärden that pass the filters, how many they are, and a way out when none does. */
export function TargetResults(props: {
  all: readonly TargetSummary[]
  shown: readonly TargetSummary[]
  onClear: () => void
}) {
  const texts = useTexts()
  const language = useLanguage()
  const { all, shown } = props
  return (
    <div className={styles.results}>
      <p role="status" className="quiet">
        {texts.targets.shown(shown.length, all.length)}
      </p>
      {shown.length > 0 ? (
        <TargetTable
          caption={texts.targets.caption}
          outcomeHeading={texts.columns.outcome}
          rows={shown.map(target => ({
            ...target,
            earlierPeriod: target.period === target.periods[0] ? undefined : target.period,
            under: `${target.administrationGoal?.name ?? target.regionGoal.name} · ${periodLabel(target.period, language)}`,
          }))}
        />
      ) : (
        <div className={styles.empty}>
          <p>{all.length > 0 ? texts.targets.empty : texts.targets.none}</p>
          <button type="button" className={controls.button} onClick={props.onClear}>
            {texts.targets.clear}
          </button>
        </div>
      )}
    </div>
  )
}
