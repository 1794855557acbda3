import type { Target } from '@malkoll/contracts'
import { shownMoment } from '../../lib/as-of.ts'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import { AddToDeck } from '../decks/add-to-deck.tsx'
import { Downloads, type FileType } from '../downloads/downloads.tsx'
import { copyText } from './copy-text.ts'
import { targetFileAddress } from './target-queries.ts'

/** The chart as file or on the clipboard, and the sentence with its source. */
export function TargetDownloads({ target, asOf }: { target: Target; asOf: string | undefined }) {
  const texts = useTexts()
  const language = useLanguage()
  const fileOf = (type: FileType) => targetFileAddress(target.slug, type, { language, asOf })
  const text = () =>
    copyText(target, target.rows[0], {
      texts: texts.download,
      assumptionLabel: texts.receipt.assumption,
      day: shownMoment(target.asOf, asOf, language),
      address: window.location.href,
    })
  const chart = { kind: 'target', slug: target.slug } as const
  const start = <AddToDeck chart={chart} name={target.name} asOf={target.asOf} />
  return <Downloads fileOf={fileOf} text={text} start={start} />
}
