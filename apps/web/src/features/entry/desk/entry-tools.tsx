import { type RefObject, useEffect, useState } from 'react'
import { useLanguage } from '../../../lib/i18n/language.tsx'
import controls from '../../../ui/controls.module.css'
import { latePart } from '../../../ui/late-part.tsx'
import { type Telling, Told } from '../../../ui/telling.tsx'
import { LateDialogFailure } from '../../account/late-failure.tsx'
import { useEntryTexts } from '../entry-texts.ts'
import { EntryHelp } from '../help/entry-help.tsx'
import { type Block, readTabbed } from '../paste/clipboard-block.ts'
import { readTableText } from '../paste/clipboard-data.ts'
import { redone, undone } from '../store/grid-undo.ts'
import { useEntry, useEntryDesk } from '../store/use-entry.ts'
import styles from './entry-desk.module.css'

const PasteDialog = latePart({
  load: () => import('../paste/paste-dialog.tsx').then(module => module.PasteDialog),
  Failed: LateDialogFailure,
})

/** Paste, undo, what is left, and how the page stands with the server. */
export function EntryTools(props: {
  onlyLeft: boolean
  onOnlyLeft: (onlyLeft: boolean) => void
  said: Telling
  /** Within which the key of the help is heard. */
  desk: RefObject<HTMLElement | null>
}) {
  const texts = useEntryTexts()
  const { store, say } = useEntryDesk()
  const canUndo = useEntry(store, ({ grid }) => grid.past.length > 0)
  const canRedo = useEntry(store, ({ grid }) => grid.future.length > 0)
  const { tools, reasons, notices } = texts

  function undo() {
    if (!canUndo) return
    store.change(grid => undone(grid, reasons.undo))
    say(notices.undone)
  }

  function redo() {
    if (!canRedo) return
    store.change(grid => redone(grid, reasons.redo))
    say(notices.redone)
  }

  return (
    <fieldset className={styles.tools} aria-label={tools.label}>
      <PasteButton />
      <button type="button" className={controls.button} aria-disabled={!canUndo} onClick={undo}>
        {tools.undo}
      </button>
      <button type="button" className={controls.button} aria-disabled={!canRedo} onClick={redo}>
        {tools.redo}
      </button>
      <label className={controls.check}>
        <input
          type="checkbox"
          checked={props.onlyLeft}
          onChange={event => props.onOnlyLeft(event.target.checked)}
        />
        {tools.left}
      </label>
      <EntryHelp desk={props.desk} />
      <LinkState said={props.said} />
    </fieldset>
  )
}

function PasteButton() {
  const { tools } = useEntryTexts()
  const language = useLanguage()
  const [copied, setCopied] = useState<{ block: Block | null } | null>(null)
  useEffect(() => {
    // Before the network may be gone; what fails now is tried again when it is opened.
    PasteDialog.preload().catch(() => {})
  }, [])

  async function look() {
    setCopied({ block: await readSystemClipboard(language).catch(() => null) })
  }

  return (
    <>
      <button type="button" className={controls.button} onClick={() => void look()}>
        {tools.paste}
      </button>
      {copied ? <PasteDialog copied={copied.block} onClose={() => setCopied(null)} /> : null}
    </>
  )
}

function LinkState({ said }: { said: Telling }) {
  const { tools } = useEntryTexts()
  const { store, isNarrow } = useEntryDesk()
  const link = useEntry(store, state => state.link)
  const words = {
    open: said.text ? <Told telling={said} /> : isNarrow ? tools.touch : tools.keys,
    unreachable: tools.offline,
    signed_out: tools.signedOut,
  }[link]
  return (
    <p className={styles.link} role="status">
      {words}{' '}
      {link === 'unreachable' ? (
        <button type="button" className={controls.textButton} onClick={store.retry}>
          {tools.retry}
        </button>
      ) : null}
    </p>
  )
}

/** Asks the browser, which may ask the person. Fails where it must not be read without a key press. */
async function readSystemClipboard(language: Parameters<typeof readTableText>[1]): Promise<Block> {
  const [item] = await navigator.clipboard.read()
  const textOf = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '')
  const table = readTableText(await textOf('text/html'), language)
  return table.length > 0 ? table : readTabbed(await textOf('text/plain'))
}
