import type { ChangedCell, ChangedStatus, ChangedTarget, NetChange } from '@malkoll/contracts'
import { breakdownText, type Language } from '@malkoll/domain'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import { Chip } from '../../ui/chip.tsx'
import rows from '../../ui/stacked-rows.module.css'
import { Status } from '../../ui/status.tsx'
import { CellHistoryLink } from '../history/cell-history-link.tsx'
import { ReasonText } from '../history/reason-text.tsx'
import { useChangeTexts } from './change-texts.ts'
import styles from './net-change.module.css'

/** What differs between the two moments, part by part; a part without changes is left out. */
export function NetChangeParts({ net }: { net: NetChange }) {
  const texts = useChangeTexts()
  const corrected = net.cells.filter(cell => !cell.isNew)
  return (
    <>
      <Part id="statuses" heading={texts.statuses} count={net.statuses.length}>
        <ChangeTable caption={texts.statuses}>
          {net.statuses.map(status => (
            <StatusRow key={`${status.target} ${status.period}`} status={status} />
          ))}
        </ChangeTable>
      </Part>
      <Part id="targets" heading={texts.targets} count={net.targets.length}>
        <ChangeTable caption={texts.targets}>
          {net.targets.map(target => (
            <TargetRow key={`${target.slug} ${target.period}`} target={target} />
          ))}
        </ChangeTable>
      </Part>
      <Part id="corrected" heading={texts.corrected} count={corrected.length}>
        <ChangeTable caption={texts.corrected}>
          {corrected.map(cell => (
            <CellRow key={cellKey(cell)} cell={cell} />
          ))}
        </ChangeTable>
        {corrected.length < net.counts.corrected ? (
          <p className="source">{texts.shown(corrected.length, net.counts.corrected)}</p>
        ) : null}
      </Part>
      <Part id="added" heading={texts.added} count={net.counts.added}>
        <AddedValues net={net} />
      </Part>
    </>
  )
}

function Part(props: { id: string; heading: string; count: number; children: ReactNode }) {
  if (props.count === 0) return null
  return (
    <section className={styles.part} aria-labelledby={props.id}>
      <h2 id={props.id}>{props.heading}</h2>
      {props.children}
    </section>
  )
}

function ChangeTable({ caption, children }: { caption: string; children: ReactNode }) {
  const texts = useChangeTexts()
  return (
    <table className={`${rows.table} ${styles.table}`}>
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.measure}</th>
          <th scope="col">{texts.before}</th>
          <th scope="col">{texts.after}</th>
          <th scope="col">{texts.why}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

function StatusRow({ status }: { status: ChangedStatus }) {
  return (
    <ChangeRow
      name={<TargetName slug={status.target} name={status.name} />}
      period={status.period}
      isExample={status.example}
      before={<Status status={status.before}>{status.beforeText}</Status>}
      after={<Status status={status.after}>{status.afterText}</Status>}
      why={status.sentence}
    />
  )
}

function TargetRow({ target }: { target: ChangedTarget }) {
  const texts = useChangeTexts()
  return (
    <ChangeRow
      name={<TargetName slug={target.slug} name={target.name} />}
      period={target.period}
      isExample={target.example}
      before={target.before ?? <span className="quiet">{texts.nothing}</span>}
      after={target.after ?? <span className="quiet">{texts.gone}</span>}
      why={target.reason === null ? null : <ReasonText reason={target.reason} />}
    />
  )
}

function TargetName({ slug, name }: { slug: string; name: string }) {
  return (
    <Link to="/malvarden/$slug" params={{ slug }}>
      {name}
    </Link>
  )
}

/** A cell with the reason of its latest step, and the way to all of them. */
function CellRow({ cell }: { cell: ChangedCell }) {
  const texts = useChangeTexts()
  const language = useLanguage()
  const last = cell.steps.at(-1)
  const name = `${cell.name} ${whereOf(cell, language)}`.trim()
  return (
    <ChangeRow
      name={
        <Link
          to="/indikatorer/$slug"
          params={{ slug: cell.indicator }}
          search={{ kommun: cell.geography ?? undefined }}
        >
          {cell.name}
        </Link>
      }
      where={whereOf(cell, language)}
      period={cell.period}
      isExample={cell.example}
      before={cell.beforeText ?? <span className="quiet">{texts.nothing}</span>}
      after={cell.afterText}
      why={
        <>
          {last?.reason ? <ReasonText reason={last.reason} /> : null}
          <span className={styles.history}>
            <CellHistoryLink cell={cell}>
              {texts.history}
              <span className="sr">{`: ${name} ${periodLabel(cell.period, language)}`}</span>
            </CellHistoryLink>
            {cell.steps.length > 1 ? `, ${texts.stepsOf(cell.steps.length)}` : null}
          </span>
        </>
      }
    />
  )
}

function ChangeRow(props: {
  name: ReactNode
  where?: string
  period: string
  isExample: boolean
  before: ReactNode
  after: ReactNode
  why: ReactNode
}) {
  const texts = useChangeTexts()
  const { marks } = useTexts()
  const language = useLanguage()
  return (
    <tr className={`${rows.row} ${styles.row}`}>
      <th scope="row">
        {props.name} {props.isExample ? <Chip kind="example">{marks.example}</Chip> : null}
        <span className={rows.under}>
          {[props.where, periodLabel(props.period, language)].filter(Boolean).join(', ')}
        </span>
      </th>
      <td>
        <span className={rows.label}>{texts.before} </span>
        {props.before}
      </td>
      <td>
        <span className={rows.label}>{texts.after} </span>
        {props.after}
      </td>
      <td className={styles.why}>{props.why}</td>
    </tr>
  )
}

/** “Kalmar, kvinnor”; of everybody the group is not named. */
export function whereOf(
  {
    geographyName,
    organisation,
    breakdown,
  }: Pick<ChangedCell, 'geographyName' | 'organisation' | 'breakdown'>,
  language: Language,
): string {
  const group = breakdown === 'total' ? undefined : breakdownText(breakdown, language)
  return [geographyName ?? organisation?.name, group].filter(Boolean).join(', ')
}

export function cellKey({
  indicator,
  geography,
  organisation,
  breakdown,
  period,
}: Pick<ChangedCell, 'indicator' | 'geography' | 'organisation' | 'breakdown' | 'period'>): string {
  return [indicator, geography, organisation?.slug, breakdown, period].join(' ')
}

/** Few are told one by one, many by their measures. */
const MOST_SINGLE_VALUES = 30

function AddedValues({ net }: { net: NetChange }) {
  const texts = useChangeTexts()
  const added = net.cells.filter(cell => cell.isNew)
  if (added.length === net.counts.added && added.length <= MOST_SINGLE_VALUES) {
    return (
      <ChangeTable caption={texts.added}>
        {added.map(cell => (
          <CellRow key={cellKey(cell)} cell={cell} />
        ))}
      </ChangeTable>
    )
  }
  return (
    <ul className={styles.indicators}>
      {net.indicators
        .filter(indicator => indicator.added > 0)
        .map(indicator => (
          <li key={indicator.slug}>
            <Link to="/indikatorer/$slug" params={{ slug: indicator.slug }}>
              {indicator.name}
            </Link>
            : {texts.addedOf(indicator.added)}
          </li>
        ))}
    </ul>
  )
}
