import type { Board, BoardObjective, BoardTarget } from '@malkoll/contracts'
import type { FulfilmentStatus } from '@malkoll/domain'
import { Link } from '@tanstack/react-router'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import { StatusRow } from '../../ui/status.tsx'
import { TargetTable } from '../targets/target-table.tsx'
import styles from './board-goals.module.css'

/** Målvärden by the region's goals: the worst goal first, the worst målvärde first in it. */
export function BoardGoals({ board }: { board: Board }) {
  const texts = useTexts()
  if (board.objectives.length === 0) return null
  return (
    <section className="section" aria-labelledby="goals">
      <h2 id="goals">{texts.board.goals}</h2>
      <p className={`quiet ${styles.order}`}>
        {texts.board.goalsOrder} <Link to="/malvarden">{texts.board.all}</Link>
      </p>
      {board.objectives.map(objective => (
        <Goal key={objective.slug} objective={objective} board={board} />
      ))}
    </section>
  )
}

function Goal({ objective, board }: { objective: BoardObjective; board: Board }) {
  const texts = useTexts()
  const language = useLanguage()
  const targets = targetsOf(objective, board)
  const headingId = `goal-${objective.slug}`
  return (
    <section className={styles.goal} aria-labelledby={headingId}>
      <div className={styles.head}>
        <h3 id={headingId}>{objective.name}</h3>
        {targets.length > 0 ? (
          <p className={styles.distribution}>
            <StatusRow statuses={statusesOf(targets)} />
            {objective.sentence}
          </p>
        ) : null}
      </div>
      {targets.length > 0 ? (
        <TargetTable
          caption={objective.name}
          outcomeHeading={texts.columns.outcomeOf(periodLabel(board.period ?? '', language))}
          rows={targets.map(target => ({
            ...target,
            under: target.administrationGoal?.name ?? null,
            earlierPeriod: board.period === board.periods[0] ? undefined : target.period,
          }))}
        />
      ) : (
        <p className={styles.known}>{objective.sentence}</p>
      )}
    </section>
  )
}

function targetsOf(objective: BoardObjective, board: Board): BoardTarget[] {
  const bySlug = new Map(board.targets.map(target => [target.slug, target]))
  return objective.targets.map(slug => bySlug.get(slug)).filter(target => target !== undefined)
}

function statusesOf(targets: readonly BoardTarget[]): FulfilmentStatus[] {
  return targets.map(target => target.status)
}
