import type { AssignmentList } from '@malkoll/contracts'
import { useYearTexts } from '../year/year-texts.ts'
import styles from './assignment-table.module.css'

/** Every assignment in the source's words. “Redovisat” says that it is reported, not that what it is about is done. */
export function AssignmentTable({ list }: { list: AssignmentList }) {
  const texts = useYearTexts()
  return (
    <table className={styles.table}>
      <caption className="sr">{texts.assignments}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.number}</th>
          <th scope="col">{texts.assignment}</th>
          <th scope="col">{texts.state}</th>
        </tr>
      </thead>
      <tbody>
        {list.items.map(assignment => (
          <tr key={`${assignment.document.slug} ${assignment.number}`}>
            <td>{assignment.number}</td>
            <th scope="row" lang="sv">
              {assignment.title}
            </th>
            <td className={styles.state}>{assignment.stateText}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
