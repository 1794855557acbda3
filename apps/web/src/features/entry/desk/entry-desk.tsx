import { type RefObject, useEffect, useRef } from 'react'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import type { EntrySearch } from '../../../lib/page-search.ts'
import controls from '../../../ui/controls.module.css'
import { latePart } from '../../../ui/late-part.tsx'
import { type Telling, useTelling } from '../../../ui/telling.tsx'
import { LateFailure } from '../../account/late-failure.tsx'
import { ownedBy } from '../cells/cell-field.ts'
import { columnText } from '../cells/period-text.ts'
import { progressOf } from '../entry-rows.ts'
import { useEntryTexts } from '../entry-texts.ts'
import { EntryAnnouncer } from '../grid/entry-announcer.tsx'
import { EntryGrid } from '../grid/entry-grid.tsx'
import { CellPanel } from '../panel/cell-panel.tsx'
import { cellKeyOf } from '../sheet-rows.ts'
import { EntryDeskContext, useEntry, useEntryDesk } from '../store/use-entry.ts'
import { DraftNotices } from './draft-notices.tsx'
import { EntryChoices } from './entry-choices.tsx'
import styles from './entry-desk.module.css'
import { EntryProgress } from './entry-progress.tsx'
import { EntryTools } from './entry-tools.tsx'
import { scopeOfTyped } from './period-choices.ts'
import { type DeskView, useDesk, useDeskView, useLeaving } from './use-desk.ts'
import { type StoreProps, useStore } from './use-store.ts'

const EntryEmpty = latePart({
  load: () => import('./entry-empty.tsx').then(module => module.EntryEmpty),
  Failed: LateFailure,
})

interface EntryDeskProps extends StoreProps {
  more: (() => void) | null
  /** Null, or how to ask again: the rows are not those that the address asks for. */
  onRetry: (() => void) | null
  search: EntrySearch
  onSearch: (change: Partial<EntrySearch>) => void
  titleId: string
}

/** “Mina mått”: the grid with its tools and the panel about the chosen cell. */
export function EntryDesk(props: EntryDeskProps) {
  const [said, say] = useTelling()
  const store = useStore(props)
  const view = useDeskView(store, props)
  const desk = useDesk(store, { ...view, ...props, ask: props.onStored, say })
  const onBlur = useLeaving(store)
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // What fails now is tried again when it is shown.
    EntryEmpty.preload().catch(() => {})
  }, [])
  const { sheet, listed, periods } = view
  return (
    <EntryDeskContext value={desk}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears where the focus goes */}
      <div ref={element} onBlur={onBlur}>
        <Head view={view} titleId={props.titleId} />
        <Notices user={props.user} onRetry={props.onRetry} onSearch={props.onSearch} />
        <Tools view={view} onSearch={props.onSearch} said={said} desk={element} />
        <EntryChoices
          search={props.search}
          scope={sheet?.scope ?? 'own'}
          goals={sheet?.objectives ?? []}
          rows={listed}
          periods={periods}
          onSearch={props.onSearch}
        />
        <Rows view={view} {...props} />
        <EntryAnnouncer />
      </div>
    </EntryDeskContext>
  )
}

interface Viewing {
  view: DeskView
}

function Head({ view: { sheet, isOwn, entryPeriod, shown }, titleId }: Viewing & { titleId: string }) {
  const texts = useEntryTexts()
  const language = useLanguage()
  return (
    <div className={styles.top}>
      <div>
        <h1 id={titleId} className={styles.title}>
          {isOwn ? texts.title : texts.titleOfAll}
        </h1>
        <p className="quiet">{texts.subtitle(columnText(entryPeriod, language), isOwn)}</p>
      </div>
      {sheet?.totals ? <EntryProgress {...progressOf(sheet.totals, [...shown.values()])} /> : null}
    </div>
  )
}

function Tools({
  view: { mayEnter, onlyLeft },
  onSearch,
  ...tools
}: Viewing & Pick<EntryDeskProps, 'onSearch'> & { said: Telling; desk: RefObject<HTMLDivElement | null> }) {
  const texts = useEntryTexts()
  if (!mayEnter) return <p className={styles.notice}>{texts.tools.readOnly}</p>
  return (
    <EntryTools
      {...tools}
      onlyLeft={onlyLeft}
      onOnlyLeft={isOn => onSearch({ kvar: isOn ? '1' : undefined })}
    />
  )
}

function Rows({
  view,
  more,
  search,
  onSearch,
}: Viewing & Pick<EntryDeskProps, 'more' | 'search' | 'onSearch'>) {
  const texts = useEntryTexts()
  const { isWide } = useEntryDesk()
  const { sheet, visible, isOwn, isTaken } = view
  const isUnplaced = (sheet?.unplaced ?? 0) > 0
  if (visible.length === 0)
    return isTaken ? <EntryEmpty {...{ search, isOwn, isUnplaced, more, onSearch }} /> : null
  return (
    <div className={`${styles.split} ${isWide ? styles.wide : ''}`}>
      <div>
        <a className={styles.skip} href="#om-vardet">
          {texts.table.skip}
        </a>
        <EntryGrid rows={visible} />
        {more ? (
          <p className={styles.moreRows}>
            <button type="button" className={controls.button} onClick={more}>
              {texts.notices.more}
            </button>
          </p>
        ) : null}
      </div>
      {isWide ? <Side view={view} /> : <span id="om-vardet" tabIndex={-1} />}
    </div>
  )
}

/** About the chosen cell, and about the first one until one is chosen. */
function Side({ view: { visible, entryPeriod } }: Viewing) {
  const { panel } = useEntryTexts()
  const { store } = useEntryDesk()
  const cell = useEntry(store, ({ grid }) => grid.active) ?? cellKeyOf(visible[0] ?? '', entryPeriod)
  return (
    <aside id="om-vardet" tabIndex={-1} className={styles.side} aria-label={panel.label} {...ownedBy(cell)}>
      <CellPanel cellKey={cell} />
    </aside>
  )
}

function Notices({ user, onRetry, onSearch }: Pick<EntryDeskProps, 'user' | 'onRetry' | 'onSearch'>) {
  const { notices, tools } = useEntryTexts()
  const { store } = useEntryDesk()
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
      <DraftNotices scope={scopeOfTyped(user.actions)} onSearch={onSearch} />
    </>
  )
}
