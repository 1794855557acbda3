import { useState } from 'react'
import { useTexts } from '../../lib/i18n/language.tsx'
import { Menu } from '../../ui/menu.tsx'
import styles from './downloads.module.css'

type CopyState = 'idle' | 'image' | 'text' | 'failed'

/** A figure as file or on the clipboard, and what it says with its source. */
export function Downloads({
  files,
  text,
}: {
  files: Record<'png' | 'svg' | 'csv', string>
  text: () => string
}) {
  const { download } = useTexts()
  const [state, setState] = useState<CopyState>('idle')

  function copy(kind: 'image' | 'text', write: () => Promise<void>) {
    write().then(
      () => setState(kind),
      () => setState('failed'),
    )
  }

  return (
    <div className={styles.tools}>
      <p role="status" className={styles.state}>
        {stateText(state, download)}
      </p>
      <Menu label={download.menu}>
        <li>
          <a href={files.png} download>
            {download.png}
          </a>
        </li>
        <li>
          <a href={files.svg} download>
            {download.svg}
          </a>
        </li>
        <li>
          <a href={files.csv} download>
            {download.csv}
          </a>
        </li>
        {'ClipboardItem' in window ? (
          <li>
            <button type="button" onClick={() => copy('image', () => copyImage(files.png))}>
              {download.copyImage}
            </button>
          </li>
        ) : null}
        <li>
          <button
            type="button"
            onClick={() => copy('text', async () => navigator.clipboard.writeText(text()))}
          >
            {download.copyText}
          </button>
        </li>
      </Menu>
    </div>
  )
}

function stateText(
  state: CopyState,
  texts: { imageCopied: string; textCopied: string; failed: string },
): string {
  if (state === 'image') return texts.imageCopied
  if (state === 'text') return texts.textCopied
  return state === 'failed' ? texts.failed : ''
}

// Safari wants the promise itself: the clipboard must be written within the click.
async function copyImage(address: string): Promise<void> {
  const image = fetch(address).then(response => {
    if (!response.ok) throw new Error(`The picture answered ${response.status}`)
    return response.blob()
  })
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': image })])
}
