import type { SteeringDocument } from '@malkoll/contracts'
import { Link } from '@tanstack/react-router'
import { useObjectiveTexts } from './objective-texts.ts'
import styles from './strategy-areas.module.css'
import { nodesOfKind } from './strategy-tree.ts'

/** The development areas with their goals in the strategy's own words. */
export function StrategyAreas({ document }: { document: SteeringDocument }) {
  const texts = useObjectiveTexts()
  const areas = nodesOfKind(document.tree, 'development_area')
  return (
    <section className="section" aria-labelledby="areas">
      <h2 id="areas">{texts.areas(areas.length)}</h2>
      <div className={styles.areas}>
        {areas.map(area => (
          <section key={area.slug} aria-labelledby={area.slug}>
            <h3 id={area.slug} className={styles.head}>
              <Link to="/lanet/$area" params={{ area: area.slug }}>
                {area.name}
              </Link>
            </h3>
            <ul className={styles.goals}>
              {area.children.map(goal => (
                <li key={goal.slug}>
                  <Link to="/lanet/mal/$slug" params={{ slug: goal.slug }}>
                    {goal.name}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
  )
}
