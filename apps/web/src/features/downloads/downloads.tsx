import { type ReactNode, useState } from 'react'
import { useTexts } from '../../lib/i18n/language.tsx'
import { Menu } from '../../ui/menu.tsx'
import styles from './downloads.module.css'
import { PictureChoiceFields } from './picture-choice-fields.tsx'
import { pictureAddress, USUAL_PICTURE } from './picture-choices.ts'

/** What a figure can be had as; the API makes each at the same address but for its ending. */
const FILE_TYPES = ['png', 'svg', 'pptx', 'xlsx', 'csv'] as const
export type FileType = (typeof FILE_TYPES)[number]

type CopyState = 'idle' | 'copying' | 'image' | 'text' | 'textInstead' | 'failed'

/** A figure as file or on the clipboard, and what it says with its source. */
export function Downloads({
  fileOf,
  text,
  start,
}: {
  fileOf: (type: FileType) => string
  text: () => string
  /** Stands before the menu. */
  start: ReactNode
}) {
  const { download } = useTexts()
  const [state, setState] = useState<CopyState>('idle')
  const [choices, setChoices] = useState(USUAL_PICTURE)
  const addressOf = (type: FileType) =>
    type === 'png' || type === 'svg' ? pictureAddress(fileOf(type), choices) : fileOf(type)

  async function copy(copyIt: () => Promise<CopyState>) {
    setState('copying')
    setState(await copyIt().catch(() => 'failed' as const))
  }

  return (
    <div className={styles.tools}>
      <p role="status" className={styles.state}>
        {state === 'idle' ? '' : download.states[state]}
      </p>
      {start}
      <Menu label={download.menu}>
        {FILE_TYPES.map(type => (
          <li key={type}>
            <a href={addressOf(type)} download>
              {download.files[type]}
            </a>
          </li>
        ))}
        {'ClipboardItem' in window ? (
          <li>
            <button type="button" onClick={() => copy(() => copyImage(addressOf('png'), text))}>
              {download.copyImage}
            </button>
          </li>
        ) : null}
        <li>
          <button type="button" onClick={() => copy(() => copyText(text(), 'text'))}>
            {download.copyText}
          </button>
        </li>
        <li>
          <PictureChoiceFields choices={choices} onChange={setChoices} />
        </li>
      </Menu>
    </div>
  )
}

// Safari wants the promise itself: the clipboard must be written within the click.
async function copyImage(address: string, text: () => string): Promise<CopyState> {
  const image = fetch(address).then(response => {
    if (!response.ok) throw new Error(`The picture answered ${response.status}`)
    return response.blob()
  })
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })])
    return 'image'
  } catch {
    return copyText(text(), 'textInstead')
  }
}

async function copyText(text: string, done: CopyState): Promise<CopyState> {
  await navigator.clipboard.writeText(text)
  return done
}
