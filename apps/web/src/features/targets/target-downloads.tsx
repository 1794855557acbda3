import type { Target } from '@malkoll/contracts'
import { type FocusEvent, type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from 'react'
import { formatDay } from '../../lib/i18n/dates.ts'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import controls from '../../ui/controls.module.css'
import { copyText } from './copy-text.ts'
import styles from './target-downloads.module.css'
import { targetFileAddress } from './target-queries.ts'

type CopyState = 'idle' | 'image' | 'text' | 'failed'

/** The chart as file or on the clipboard, and the sentence with its source. */
export function TargetDownloads({ target, asOf }: { target: Target; asOf: string | undefined }) {
  const texts = useTexts()
  const language = useLanguage()
  const [state, setState] = useState<CopyState>('idle')
  const file = (type: 'png' | 'svg' | 'csv') => targetFileAddress(target.slug, type, { language, asOf })

  function copy(kind: 'image' | 'text', write: () => Promise<void>) {
    write().then(
      () => setState(kind),
      () => setState('failed'),
    )
  }

  return (
    <div className={styles.tools}>
      <p role="status" className={styles.state}>
        {stateText(state, texts.download)}
      </p>
      <Menu label={texts.download.menu}>
        <li>
          <a href={file('png')} download>
            {texts.download.png}
          </a>
        </li>
        <li>
          <a href={file('svg')} download>
            {texts.download.svg}
          </a>
        </li>
        <li>
          <a href={file('csv')} download>
            {texts.download.csv}
          </a>
        </li>
        {'ClipboardItem' in window ? (
          <li>
            <button type="button" onClick={() => copy('image', () => copyImage(file('png')))}>
              {texts.download.copyImage}
            </button>
          </li>
        ) : null}
        <li>
          <button
            type="button"
            onClick={() =>
              copy('text', async () =>
                navigator.clipboard.writeText(
                  copyText(target, target.rows[0], {
                    texts: texts.download,
                    assumptionLabel: texts.receipt.assumption,
                    day: formatDay(target.asOf, language),
                    address: window.location.href,
                  }),
                ),
              )
            }
          >
            {texts.download.copyText}
          </button>
        </li>
      </Menu>
    </div>
  )
}

/** Closes with Escape, when something in it is chosen, and when the focus leaves it. */
function Menu({ label, children }: { label: string; children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null)

  function close() {
    if (details.current) details.current.open = false
  }

  function closeAndReturn() {
    close()
    details.current?.querySelector('summary')?.focus()
  }

  function closeWhenChosen(event: MouseEvent) {
    if (event.target instanceof Element && event.target.closest('li')) closeAndReturn()
  }

  function closeByEscape(event: KeyboardEvent) {
    if (event.key === 'Escape' && details.current?.open) closeAndReturn()
  }

  function closeWhenLeft(event: FocusEvent) {
    if (!details.current?.contains(event.relatedTarget)) close()
  }

  return (
    <details
      ref={details}
      className={styles.menu}
      onClick={closeWhenChosen}
      onKeyDown={closeByEscape}
      onBlur={closeWhenLeft}
    >
      <summary className={controls.button}>{label}</summary>
      <ul>{children}</ul>
    </details>
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
