import { Fragment, type ReactNode } from 'react'
import rows from './stacked-rows.module.css'

/** A table of things, whose rows become blocks where there is no room for columns. */
export function StackedTable(props: {
  caption: string
  columns: readonly string[]
  /** Names the last column, whose cells hold a button: read aloud, not shown. */
  action?: string
  children: ReactNode
}) {
  return (
    <table className={rows.table}>
      <caption className="sr">{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map(column => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
          {props.action === undefined ? null : (
            <th scope="col">
              <span className="sr">{props.action}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>{props.children}</tbody>
    </table>
  )
}

/** A row that begins with the name of the thing, and what has opened under it. */
export function StackedRow(props: {
  name: ReactNode
  children: ReactNode
  /** What is no longer in use. */
  isOff?: boolean
  opened?: { id?: string; columns: number; content: ReactNode } | null
}) {
  const { opened } = props
  return (
    <Fragment>
      <tr className={`${rows.row} ${props.isOff ? rows.off : ''}`}>
        <th scope="row">{props.name}</th>
        {props.children}
      </tr>
      {opened ? (
        <tr id={opened.id} className={rows.opened}>
          <td colSpan={opened.columns}>{opened.content}</td>
        </tr>
      ) : null}
    </Fragment>
  )
}

/** What is said of the thing, named where its column has no head. */
export function StackedCell(props: { label?: string; children: ReactNode }) {
  return (
    <td className={rows.said}>
      {props.label === undefined ? null : <span className={rows.label}>{props.label} </span>}
      {props.children}
    </td>
  )
}

/** What can be done with the thing. */
export function StackedAction({ children }: { children: ReactNode }) {
  return <td className={rows.action}>{children}</td>
}
