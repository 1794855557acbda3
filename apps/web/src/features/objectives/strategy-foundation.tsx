import type { Objective, SteeringDocument } from '@malkoll/contracts'
import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { Chip } from '../../ui/chip.tsx'
import { agendaGoalName } from './agenda-goals.ts'
import { useObjectiveTexts } from './objective-texts.ts'
import styles from './strategy-foundation.module.css'
import { nodesOfKind } from './strategy-tree.ts'

/** What runs through the whole strategy: perspectives and dimensions. */
export function StrategyFoundation({ document }: { document: SteeringDocument }) {
  const texts = useObjectiveTexts()
  return (
    <div className={`section ${styles.pair}`}>
      <Names
        id="perspectives"
        heading={texts.perspectives}
        note={texts.perspectivesNote}
        names={nodesOfKind(document.tree, 'perspective').map(({ name }) => name)}
      />
      <Names
        id="dimensions"
        heading={texts.dimensions}
        note={texts.dimensionsNote}
        names={nodesOfKind(document.tree, 'dimension').map(({ name }) => name)}
      />
    </div>
  )
}

function Names(props: { id: string; heading: string; note: string; names: readonly string[] }) {
  if (props.names.length === 0) return null
  return (
    <section aria-labelledby={props.id}>
      <h2 id={props.id}>{props.heading}</h2>
      <ul className={styles.names}>
        {props.names.map(name => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      <p className="quiet">{props.note}</p>
    </section>
  )
}

/** The global goals of each area: our coding, which nobody has decided. */
export function AgendaOfAreas({ areas }: { areas: readonly Objective[] }) {
  const texts = useObjectiveTexts()
  const coded = areas.filter(area => area.agenda2030.length > 0)
  if (coded.length === 0) return null
  return (
    <section className="section" aria-labelledby="agenda">
      <h2 id="agenda">{texts.agenda}</h2>
      <p className={`quiet measure ${styles.note}`}>
        <Chip>{texts.proposal}</Chip> {texts.agendaNote}
      </p>
      <div className={styles.agenda}>
        {coded.map(area => (
          <div key={area.slug}>
            <h3>
              <Link to="/lanet/$area" params={{ area: area.slug }}>
                {area.name}
              </Link>
            </h3>
            <AgendaGoals goals={area.agenda2030.map(({ goal }) => goal)} />
          </div>
        ))}
      </div>
    </section>
  )
}

export function AgendaGoals({ goals }: { goals: readonly number[] }) {
  const texts = useObjectiveTexts()
  const language = useLanguage()
  return (
    <ul className={styles.goals}>
      {goals.map(goal => (
        <li key={goal}>
          <span className="sr">{texts.agendaGoal(goal)}: </span>
          <b aria-hidden="true">{goal}</b>
          <span>{agendaGoalName(goal, language)}</span>
        </li>
      ))}
    </ul>
  )
}
