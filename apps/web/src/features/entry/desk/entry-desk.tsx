import type { EntrySheet, SignedInUser } from '@malkoll/contracts'
import { type FocusEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import type { EntrySearch } from '../../../lib/page-search.ts'
import controls from '../../../ui/controls.module.css'
import { useTelling } from '../../../ui/telling.tsx'
import { useIsNarrow } from '../../../ui/use-is-narrow.ts'
import { useMediaQuery } from '../../../ui/use-media-query.ts'
import type { CellKey } from '../cells/cell.ts'
import { focusCell, isOwnedBy, ownedBy } from '../cells/cell-field.ts'
import { needOf, progressOf, type ShownRow, saysSomething } from '../entry-rows.ts'
import { useEntryTexts } from '../entry-texts.ts'
import { EntryAnnouncer } from '../grid/entry-announcer.tsx'
import { EntryGrid } from '../grid/entry-grid.tsx'
import { WIDE } from '../grid/entry-row.tsx'
import { CellPanel } from '../panel/cell-panel.tsx'
import { cellKeyOf, partsOf, type RowKey, rowKeyOf } from '../sheet-rows.ts'
import type { EntryStore } from '../store/entry-store.ts'
import { left } from '../store/grid-typing.ts'
import { storeOf } from '../store/person-store.ts'
import { type EntryDesk as Desk, EntryDeskContext, useEntry } from '../store/use-entry.ts'
import { DraftNotices } from './draft-notices.tsx'
import { EntryChoices } from './entry-choices.tsx'
import styles from './entry-desk.module.css'
import { EntryEmpty } from './entry-empty.tsx'
import { EntryProgress } from './entry-progress.tsx'
import { EntryTools } from './entry-tools.tsx'

/** Saving in a row asks for the sheet once. */
const QUIET_MS = 1500

/** “Mina mått”: the grid with its tools and the panel about the chosen cell. */
export function EntryDesk(props: {
  user: SignedInUser
  sheets: readonly EntrySheet[]
  more: (() => void) | null
  /** Null, or how to ask again: the rows are not those that the address asks for. */
  onRetry: (() => void) | null
  search: EntrySearch
  onSearch: (change: Partial<EntrySearch>) => void
  /** False: the session has ended; what is typed waits for the next sign-in. */
  isSignedIn: boolean
  /** When the server was last asked who is signed in. */
  sessionAskedAt: number
  /** The server has ended the session. */
  onSignedOut: () => void
  /** Something has been stored: what stands beside the cells may have changed. */
  onStored: () => void
  titleId: string
}) {
  const texts = useEntryTexts()
  const language = useLanguage()
  const isNarrow = useIsNarrow()
  const isWide = useMediaQuery(WIDE)
  const [said, say] = useTelling()
  const store = storeOf(props.user.id, language)
  const [sheet] = props.sheets
  useSheets(store, props.sheets)
  useTellings(store, props)
  useEffect(() => store.setLanguage(language), [store, language])
  useEffect(() => {
    if (props.isSignedIn) store.signedIn()
  }, [store, props.isSignedIn, props.sessionAskedAt])

  const rows = useEntry(store, state => state.rows)
  const periods = sheet?.periods ?? []
  const entryPeriod = periods.at(-1) ?? ''
  const shown = useShownRows(store, props.sheets, entryPeriod)
  const listed = [...shown.keys()].flatMap(key => rows.get(key) ?? [])
  const mayEnter = props.user.actions.includes('measurements.enter')
  const onlyLeft = mayEnter && props.search.kvar === '1'
  const left = useLeft(onlyLeft, shown)
  const visible = [...shown.keys()].filter(key => rows.has(key) && (!onlyLeft || left.has(key)))
  const refresh = useRefresh(props.onStored, visible)
  const desk = useDesk({ store, visible, periods, entryPeriod, isNarrow, refresh, say })
  const onBlur = useLeaving(store)
  const isOwn = sheet?.scope === 'own'
  const element = useRef<HTMLDivElement>(null)
  const isTaken = shown.size > 0 || sheet?.rows.length === 0

  return (
    <EntryDeskContext value={desk}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears where the focus goes */}
      <div ref={element} onBlur={onBlur}>
        <div className={styles.top}>
          <div>
            <h1 id={props.titleId} className={styles.title}>
              {isOwn ? texts.title : texts.titleOfAll}
            </h1>
            <p className="quiet">{texts.subtitle(entryPeriod, isOwn)}</p>
          </div>
          {sheet?.totals ? <EntryProgress {...progressOf(sheet.totals, [...shown.values()])} /> : null}
        </div>
        <Notices store={store} onRetry={props.onRetry} onSearch={props.onSearch} />
        {mayEnter ? (
          <EntryTools
            onlyLeft={onlyLeft}
            onOnlyLeft={isOn => props.onSearch({ kvar: isOn ? '1' : undefined })}
            said={said}
            desk={element}
          />
        ) : (
          <p className={styles.notice}>{texts.tools.readOnly}</p>
        )}
        <EntryChoices
          search={props.search}
          scope={sheet?.scope ?? 'own'}
          goals={sheet?.objectives ?? []}
          rows={listed}
          periods={periods}
          onSearch={props.onSearch}
        />
        {visible.length === 0 ? (
          isTaken && (
            <EntryEmpty search={props.search} isOwn={isOwn} more={props.more} onSearch={props.onSearch} />
          )
        ) : (
          <div className={styles.split}>
            <div>
              <a className={styles.skip} href="#om-vardet">
                {texts.table.skip}
              </a>
              <EntryGrid rows={visible} />
              {props.more ? (
                <p className={styles.moreRows}>
                  <button type="button" className={controls.button} onClick={props.more}>
                    {texts.notices.more}
                  </button>
                </p>
              ) : null}
            </div>
            {isWide ? (
              <Side store={store} first={cellKeyOf(visible[0] ?? '', entryPeriod)} />
            ) : (
              <span id="om-vardet" tabIndex={-1} />
            )}
          </div>
        )}
        <EntryAnnouncer />
      </div>
    </EntryDeskContext>
  )
}

/** About the chosen cell, and about the first one until one is chosen. */
function Side({ store, first }: { store: EntryStore; first: CellKey }) {
  const { panel } = useEntryTexts()
  const cell = useEntry(store, ({ grid }) => grid.active) ?? first
  return (
    <aside id="om-vardet" tabIndex={-1} className={styles.side} aria-label={panel.label} {...ownedBy(cell)}>
      <CellPanel key={cell} cellKey={cell} />
    </aside>
  )
}

function Notices({
  store,
  onRetry,
  onSearch,
}: {
  store: EntryStore
  onRetry: (() => void) | null
  onSearch: (change: Partial<EntrySearch>) => void
}) {
  const { notices, tools } = useEntryTexts()
  const keepsDrafts = useEntry(store, state => state.keepsDrafts)
  return (
    <>
      {onRetry ? (
        <p className={styles.notice} role="status">
          {notices.notFetched}{' '}
          <button type="button" className={controls.textButton} onClick={onRetry}>
            {tools.retry}
          </button>
        </p>
      ) : null}
      {keepsDrafts === false ? <p className={styles.notice}>{notices.notKept}</p> : null}
      <DraftNotices onSearch={onSearch} />
    </>
  )
}

/** A cell is left for another one, not for what belongs to it, for the help over it or for another window. */
function useLeaving(store: EntryStore): (event: FocusEvent) => void {
  const language = useLanguage()
  const leave = useCallback(
    (isLeft: (key: CellKey) => boolean) => {
      const { editing } = store.read().grid
      if (editing && isLeft(editing.key)) store.change(grid => left(grid, editing.key, language))
    },
    [store, language],
  )
  useEffect(() => () => leave(() => true), [leave])
  return ({ target, relatedTarget }) => {
    const isWindowLeft = document.activeElement === target
    if (isWindowLeft || relatedTarget?.closest('dialog')) return
    leave(key => !isOwnedBy(key, relatedTarget))
  }
}

function useSheets(store: EntryStore, sheets: readonly EntrySheet[]) {
  useEffect(() => {
    for (const sheet of sheets) store.takeSheet(sheet)
  }, [store, sheets])
}

/** Tells the page what the store has learnt from the server. */
function useTellings(
  store: EntryStore,
  { onSignedOut, onStored }: { onSignedOut: () => void; onStored: () => void },
) {
  const link = useEntry(store, state => state.link)
  const lastSavedAt = useEntry(store, ({ grid }) =>
    [...grid.cells.values()].reduce((last, { savedAt }) => (savedAt && savedAt > last ? savedAt : last), ''),
  )
  useEffect(() => {
    if (link !== 'signed_out') return
    onSignedOut()
    // The sign-in is done in another tab.
    window.addEventListener('focus', onSignedOut)
    document.addEventListener('visibilitychange', onSignedOut)
    return () => {
      window.removeEventListener('focus', onSignedOut)
      document.removeEventListener('visibilitychange', onSignedOut)
    }
  }, [link, onSignedOut])
  useEffect(() => {
    if (lastSavedAt === '') return
    const timer = setTimeout(onStored, QUIET_MS)
    return () => clearTimeout(timer)
  }, [lastSavedAt, onStored])
}

/** The rows of the sheets in their order, with what each still needs in the period that is entered. */
function useShownRows(
  store: EntryStore,
  sheets: readonly EntrySheet[],
  period: string,
): ReadonlyMap<RowKey, ShownRow> {
  useEntry(store, state => state)
  return new Map(
    sheets.flatMap(({ rows }) =>
      rows.flatMap(row => {
        const key = rowKeyOf(row)
        const reading = store.readCell(cellKeyOf(key, period))
        const last = row.cells.at(-1)
        if (!reading || !last) return []
        const asking = row.cells.filter(cell => isAsking(store.readCell(cellKeyOf(key, cell.period)))).length
        return [[key, { wasEmpty: !saysSomething(last), need: needOf(reading), asking }] as const]
      }),
    ),
  )
}

function isAsking(reading: ReturnType<EntryStore['readCell']>): boolean {
  return reading !== undefined && needOf(reading).needsPerson
}

/** Rows that were left to do when the filter was turned on, or became so; none goes while it is worked on. */
function useLeft(isOn: boolean, shown: ReadonlyMap<RowKey, ShownRow>): ReadonlySet<RowKey> {
  const [kept, setKept] = useState<ReadonlySet<RowKey>>(new Set())
  const open = [...shown].flatMap(([key, { need, asking }]) =>
    need.isLocked || (need.isDone && asking === 0) ? [] : [key],
  )
  const missing = isOn && open.some(key => !kept.has(key))
  if (missing) setKept(new Set([...kept, ...open]))
  if (!isOn && kept.size > 0) setKept(new Set())
  return kept
}

/** Asks for the sheet anew; a cell that it did not have before is gone to as soon as its row is there. */
function useRefresh(ask: () => void, visible: readonly RowKey[]): Desk['refresh'] {
  const [awaited, setAwaited] = useState<CellKey | null>(null)
  const isHere = awaited !== null && visible.includes(partsOf(awaited).row)
  useEffect(() => {
    if (!isHere || awaited === null) return
    focusCell(awaited)
    setAwaited(null)
  }, [isHere, awaited])
  return useCallback(
    (goTo?: CellKey) => {
      if (goTo !== undefined) setAwaited(goTo)
      ask()
    },
    [ask],
  )
}

function useDesk(parts: {
  store: EntryStore
  visible: readonly RowKey[]
  periods: readonly string[]
  entryPeriod: string
  isNarrow: boolean
  refresh: Desk['refresh']
  say: (text: string) => void
}): Desk {
  const { store, periods, entryPeriod, isNarrow, refresh, say } = parts
  const shown = parts.visible.join('\n')
  return useMemo(() => {
    const columns = isNarrow ? [entryPeriod] : periods
    const rowKeys = shown === '' ? [] : shown.split('\n')
    const rows = rowKeys.map(row => columns.map(period => cellKeyOf(row, period)))
    const known = store.read().rows
    const locked = rowKeys.flatMap((row, index) => (known.get(row)?.lock ? (rows[index] ?? []) : []))
    return { store, shape: { rows, locked: new Set(locked) }, periods, entryPeriod, isNarrow, refresh, say }
  }, [store, shown, periods, entryPeriod, isNarrow, refresh, say])
}
