import { joinWords } from '@malkoll/domain'
import { type ClipboardEvent, useId, useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import controls from '../../../ui/controls.module.css'
import { Dialog } from '../../../ui/dialog.tsx'
import { columnText } from '../cells/period-text.ts'
import { StateMark } from '../cells/state-mark.tsx'
import { useEntryTexts } from '../entry-texts.ts'
import { useEntryDesk } from '../store/use-entry.ts'
import type { Block } from './clipboard-block.ts'
import { readClipboard } from './clipboard-data.ts'
import { carryOut, cellName } from './paste-block.ts'
import styles from './paste-dialog.module.css'
import { type PastePlan, planPaste } from './paste-plan.ts'
import { type PastePreview, type PreviewCell, previewOf } from './paste-preview.ts'
import { usePasteTexts } from './paste-texts.ts'

/** Shows where a copied block would go before it is put there; `copied` is null where the browser does not tell it. */
export function PasteDialog({ copied, onClose }: { copied: Block | null; onClose: () => void }) {
  const texts = useEntryTexts()
  const paste = usePasteTexts()
  const language = useLanguage()
  const desk = useEntryDesk()
  const [block, setBlock] = useState(copied)
  const plan = block && planPaste(desk, block, language)
  return (
    <Dialog title={paste.title} onClose={onClose}>
      {close => (
        <div className={styles.paste}>
          {block ? null : <PasteField onPaste={setBlock} />}
          {block && !plan ? <p>{texts.notices.nothingToPaste}</p> : null}
          {plan ? <Preview plan={plan} /> : null}
          <div className={styles.buttons}>
            {plan && plan.entries.length > 0 ? (
              <button
                type="button"
                className={`${controls.button} ${controls.primary}`}
                onClick={() => {
                  close()
                  carryOut(desk, plan, { texts, language })
                }}
              >
                {paste.put(plan.entries.length)}
              </button>
            ) : null}
            <button type="button" className={controls.button} onClick={close}>
              {paste.cancel}
            </button>
          </div>
        </div>
      )}
    </Dialog>
  )
}

/** Where the keys for pasting are heard; nothing is to be typed in it. */
function PasteField({ onPaste }: { onPaste: (block: Block) => void }) {
  const paste = usePasteTexts()
  const language = useLanguage()
  const id = useId()

  function take(event: ClipboardEvent) {
    event.preventDefault()
    onPaste(readClipboard(event.clipboardData, language))
  }

  return (
    <div className={controls.field}>
      <label htmlFor={id}>{paste.field}</label>
      <textarea id={id} rows={3} value="" onChange={() => {}} onPaste={take} className={controls.input} />
      <p className="quiet">{paste.press}</p>
    </div>
  )
}

function Preview({ plan }: { plan: PastePlan }) {
  const paste = usePasteTexts()
  const language = useLanguage()
  const desk = useEntryDesk()
  const preview = previewOf(desk, plan, language)
  return (
    <>
      <Where plan={plan} />
      <Counts preview={preview} plan={plan} />
      {plan.unknown.length > 0 ? <p>{paste.unknown(joinWords(plan.unknown, language))}</p> : null}
      {plan.unknownPeriods.length > 0 ? (
        <p>{paste.unknownPeriods(joinWords(plan.unknownPeriods, language))}</p>
      ) : null}
      <Remarks preview={preview} />
      {preview.rows.length > 0 ? <PreviewTable preview={preview} /> : null}
    </>
  )
}

function Where({ plan: { entries, hasHeadings } }: { plan: PastePlan }) {
  const texts = useEntryTexts()
  const paste = usePasteTexts()
  const language = useLanguage()
  const desk = useEntryDesk()
  const [first] = entries
  if (!first) return <p>{paste.nowhere}</p>
  const where = paste.where(cellName(desk, first[0], { texts, language }))
  return <p>{hasHeadings ? `${where} ${paste.byHeadings}` : where}</p>
}

function Counts({ preview: { counts, asking }, plan }: { preview: PastePreview; plan: PastePlan }) {
  const paste = usePasteTexts()
  const lines = [
    [counts.added, paste.added],
    [counts.corrected, paste.corrected],
    [counts.same, paste.same],
    [counts.unclear, paste.unclear],
    [counts.unreadable, paste.unreadable],
    [asking, paste.asking],
    [plan.locked, paste.locked],
    [plan.outside, paste.outside],
  ] as const
  return <ul>{lines.map(([count, words]) => (count > 0 ? <li key={words(0)}>{words(count)}</li> : null))}</ul>
}

const MOST_REMARKS = 4

/** What is said of single values stands at them; here of all, for those who do not go through the table. */
function Remarks({ preview: { remarks } }: { preview: PastePreview }) {
  const texts = useEntryTexts()
  const paste = usePasteTexts()
  const language = useLanguage()
  const desk = useEntryDesk()
  if (remarks.length === 0) return null
  const hidden = remarks.length - MOST_REMARKS
  return (
    <ul>
      {remarks.slice(0, MOST_REMARKS).map(({ words, cells }) => (
        <li key={words}>
          {cells.length === 1
            ? cellName(desk, cells[0] ?? '', { texts, language })
            : paste.values(cells.length)}
          : {words}
        </li>
      ))}
      {hidden > 0 ? <li>{paste.moreRemarks(hidden)}</li> : null}
    </ul>
  )
}

/** As many rows as can be looked through. */
const MOST_ROWS = 50

function PreviewTable({ preview: { periods, rows } }: { preview: PastePreview }) {
  const paste = usePasteTexts()
  const { table } = useEntryTexts()
  const language = useLanguage()
  const hidden = rows.length - MOST_ROWS
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is scrolled must be reached by the keyboard
    <section className={styles.scroll} tabIndex={0} aria-label={paste.caption}>
      <table>
        <caption className="sr">{paste.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{table.measure}</th>
            {periods.map(period => (
              <th key={period} scope="col" className="num">
                {columnText(period, language)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_ROWS).map(({ key, name, cells }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {cells.map((cell, index) => (
                <td key={periods[index]} className="num">
                  {cell ? <PreviewValue {...cell} /> : null}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 ? <p>{paste.moreRows(hidden)}</p> : null}
    </section>
  )
}

/** A mark, and the words behind it for those who point at it or hear it. */
function Remark({ state, children }: { state: 'error' | 'unusual'; children: string }) {
  return (
    <span title={children}>
      <StateMark state={state} />
      <span className="sr">{children}</span>
    </span>
  )
}

function PreviewValue({ fate, text, before, remarks }: PreviewCell) {
  const paste = usePasteTexts()
  const isBad = fate === 'unreadable' || fate === 'unclear'
  const remark = remarks.join(' ')
  return (
    <span className={`${styles.value} ${isBad ? styles.bad : remark ? styles.odd : ''}`}>
      {remark ? <Remark state={isBad ? 'error' : 'unusual'}>{remark}</Remark> : null}
      {fate === 'corrected' ? <span className="quiet">{paste.instead(before)}</span> : null}
      {fate === 'same' ? <span className="quiet">{text}</span> : <b>{text}</b>}
    </span>
  )
}
