import type { ReactNode } from 'react'
import controls from '../../ui/controls.module.css'
import rows from '../../ui/stacked-rows.module.css'
import type { AreaGroup, GoalGroup, IndicatorSummary } from './indicator-groups.ts'
import styles from './indicator-list.module.css'
import { IndicatorRow } from './indicator-row.tsx'
import { useIndicatorTexts } from './indicator-texts.ts'

/** The indicators by area and goal, then those of no goal, and a way out when the filters leave none. */
export function IndicatorResults(props: {
  areas: readonly AreaGroup[]
  others: readonly IndicatorSummary[]
  shown: number
  all: number
  onClear: () => void
}) {
  const { list } = useIndicatorTexts()
  return (
    <div className={styles.results}>
      <p role="status" className="quiet">
        {list.shown(props.shown, props.all)}
      </p>
      {props.areas.map(({ objective, goals }) => (
        <section key={objective.slug} className={styles.area} aria-labelledby={objective.slug}>
          <h2 id={objective.slug}>{objective.name}</h2>
          {goals.map(goal => (
            <Goal key={goal.objective.slug} group={goal} isArea={goal.objective === objective} />
          ))}
        </section>
      ))}
      {props.others.length > 0 ? <Others indicators={props.others} /> : null}
      {props.shown === 0 ? (
        <div className={styles.empty}>
          <p>{list.empty}</p>
          <button type="button" className={controls.button} onClick={props.onClear}>
            {list.clear}
          </button>
        </div>
      ) : null}
    </div>
  )
}

function Goal({ group, isArea }: { group: GoalGroup; isArea: boolean }) {
  return (
    <div className={styles.goal}>
      {isArea ? null : <h3>{group.objective.name}</h3>}
      <IndicatorTable caption={group.objective.name}>
        {group.rows.map(({ indicator, isProposal }) => (
          <IndicatorRow key={indicator.slug} indicator={indicator} isProposal={isProposal} />
        ))}
      </IndicatorTable>
    </div>
  )
}

function Others({ indicators }: { indicators: readonly IndicatorSummary[] }) {
  const { list } = useIndicatorTexts()
  return (
    <section className={styles.area} aria-labelledby="others">
      <h2 id="others">{list.others}</h2>
      <p className="quiet">{list.othersNote}</p>
      <div className={styles.goal}>
        <IndicatorTable caption={list.others}>
          {indicators.map(indicator => (
            <IndicatorRow key={indicator.slug} indicator={indicator} isProposal={false} />
          ))}
        </IndicatorTable>
      </div>
    </section>
  )
}

function IndicatorTable({ caption, children }: { caption: string; children: ReactNode }) {
  const { list } = useIndicatorTexts()
  return (
    <table className={`${rows.table} ${styles.table}`}>
      <caption className="sr">{caption}</caption>
      <colgroup>
        <col className={styles.name} />
        <col className={styles.value} />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{list.name}</th>
          <th scope="col">{list.latest}</th>
          <th scope="col">{list.direction}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
