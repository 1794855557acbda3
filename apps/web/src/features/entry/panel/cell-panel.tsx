import type { EntryRow } from '@malkoll/contracts'
import { type DatedValue, formatNumber, ruleText, unitInfo } from '@malkoll/domain'
import { Link } from '@tanstack/react-router'
import { useLanguage, useTexts } from '../../../lib/i18n/language.tsx'
import controls from '../../../ui/controls.module.css'
import { Status, statusClass } from '../../../ui/status.tsx'
import { CellHistoryLink } from '../../history/cell-history-link.tsx'
import type { CellKey } from '../cells/cell.ts'
import { ownedBy } from '../cells/cell-field.ts'
import type { CellReading } from '../cells/cell-reading.ts'
import { columnText } from '../cells/period-text.ts'
import { isDeedIn, unitOf } from '../cells/row-unit.ts'
import { rowName } from '../cells/row-words.ts'
import { valueText } from '../cells/value-text.ts'
import { useEntryTexts } from '../entry-texts.ts'
import { partsOf } from '../sheet-rows.ts'
import { unshared } from '../store/grid-answers.ts'
import { useCellReading, useEntry, useEntryDesk } from '../store/use-entry.ts'
import { CellDetails } from './cell-details.tsx'
import styles from './cell-panel.module.css'
import { rangeText, SeriesSpark } from './series-spark.tsx'
import { usePanelKeys } from './use-panel-keys.ts'

const MOST_VALUES = 12

/** All there is to know of a cell while it is filled in: its series, where the value leads, and what belongs to it. */
export function CellPanel({ cellKey }: { cellKey: CellKey }) {
  const texts = useEntryTexts()
  const language = useLanguage()
  const { store } = useEntryDesk()
  const onKeyDown = usePanelKeys(cellKey)
  const row = useEntry(store, ({ rows }) => rows.get(partsOf(cellKey).row))
  const reading = useCellReading(cellKey)
  if (!row || !reading) return null
  const { period } = partsOf(cellKey)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the fields in it
    <div className={styles.panel} onKeyDown={onKeyDown} {...ownedBy(cellKey)}>
      <h2 tabIndex={-1}>
        {rowName(row, language)}, {columnText(period, language)}
      </h2>
      <Series row={row} period={period} reading={reading} />
      <LiveStatuses reading={reading} />
      {row.lock ? null : <CellDetails cellKey={cellKey} />}
      <SharedReason />
      <Facts row={row} isDeed={reading.isDeed} />
      <p className={styles.link}>
        <CellHistoryLink
          cell={{
            indicator: row.indicator.slug,
            geography: row.geography?.code ?? null,
            organisation: row.organisation,
            breakdown: row.breakdown,
            period,
          }}
        >
          {texts.panel.history}
        </CellHistoryLink>
        <TargetLink row={row} period={period} />
      </p>
    </div>
  )
}

/** To where the målvärde of the cell stands, and where its decision is corrected. */
function TargetLink({ row, period }: { row: EntryRow; period: string }) {
  const texts = useTexts()
  const target = row.targets.find(each => each.period === period)
  if (!target) return null
  return (
    <>
      {' · '}
      <Link to="/malvarden/$slug" params={{ slug: target.slug }} search={({ lang }) => ({ lang })}>
        {texts.board.factLinks.target}
      </Link>
    </>
  )
}

function Series({ row, period, reading }: { row: EntryRow; period: string; reading: CellReading }) {
  const texts = useEntryTexts()
  const language = useLanguage()
  const unit = unitInfo(unitOf(row), language)
  const values = valuesWith(row.history, period, reading.content?.value ?? null)
  const rule = reading.awaitsDecision ? undefined : row.targets.find(target => target.period === period)
  const target =
    rule && rule.value !== null ? { value: rule.value, label: ruleText(rule, unit, language) } : null
  const isOfDeed = (own: string) => isDeedIn(row, own)
  const said = values.map(
    point =>
      `${valueText(point.value, { isDeed: isOfDeed(point.period), language })} ${columnText(point.period, language)}`,
  )
  if (isOfDeed(period)) return <p className={styles.deeds}>{said.join(' · ')}</p>
  const label = [
    `${texts.panel.values}: ${said.join(', ')}.`,
    target ? texts.table.target(target.label) : '',
  ].join(' ')
  return <SeriesSpark values={values} current={period} target={target} label={label.trim()} />
}

/** The last twelve with what is typed in its place; of an earlier period those around it. */
function valuesWith(history: readonly DatedValue[], period: string, value: number | null): DatedValue[] {
  const others = history.filter(point => point.period !== period)
  const all = value === null ? others : [...others, { period, value }]
  const ordered = all.toSorted((a, b) => (a.period < b.period ? -1 : 1))
  const before = ordered.filter(point => point.period < period).length
  const start = Math.max(0, Math.min(before - MOST_VALUES / 2, ordered.length - MOST_VALUES))
  return ordered.slice(start, start + MOST_VALUES)
}

function LiveStatuses({ reading }: { reading: CellReading }) {
  const { panel, questions } = useEntryTexts()
  const { statuses, warnings, shownAs, question, awaitsDecision } = reading
  const first = statuses[0]
  const isAskedBelow = question?.kind === 'needs' || question?.kind === 'unusual'
  return (
    <div className={`${styles.status} ${first ? statusClass(first.status) : ''}`}>
      {first ? (
        statuses.map(({ target, status, text, sentence }) => (
          <div key={target}>
            <Status status={status}>{text}</Status>
            <p>{sentence}</p>
          </div>
        ))
      ) : (
        <p>{awaitsDecision ? questions.exampleText : panel.noTarget}</p>
      )}
      {shownAs.length === 0 ? null : <p>{panel.shownAs(shownAs)}</p>}
      {isAskedBelow ? null : warnings.map(({ code, message }) => <p key={code}>{message}</p>)}
    </div>
  )
}

function SharedReason() {
  const { panel } = useEntryTexts()
  const { store } = useEntryDesk()
  const reason = useEntry(store, ({ grid }) => grid.sharedReason)
  if (reason === null) return null
  return (
    <p className={styles.shared}>
      {panel.shared(reason)}{' '}
      <button type="button" className={controls.textButton} onClick={() => store.change(unshared)}>
        {panel.unshare}
      </button>
    </p>
  )
}

function Facts({ row, isDeed }: { row: EntryRow; isDeed: boolean }) {
  const { panel } = useEntryTexts()
  const language = useLanguage()
  const { indicator, plausibleRange } = row
  const range = rangeText(plausibleRange, { from: panel.rangeFrom, to: panel.rangeTo }, value =>
    formatNumber(value, language),
  )
  const facts = [
    [panel.unit, isDeed ? panel.deed : unitInfo(unitOf(row), language).name],
    [panel.range, isDeed ? null : range],
    [panel.definition, indicator.definition],
    [panel.owner, indicator.measureOwner],
  ]
  return (
    <dl className={styles.facts}>
      {facts.map(([label, words]) =>
        words ? (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{words}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
