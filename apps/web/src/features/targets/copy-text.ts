import type { Target, TargetRow } from '@malkoll/contracts'
import type { Texts } from '../../lib/i18n/texts-sv.ts'
import { withoutStop } from '../../lib/words.ts'

/**
 * What “Kopiera text och källa” puts on the clipboard: the sentence, where it comes from, what it assumes,
 * and the address that shows the same. An example says so first, whatever it is pasted into.
 */
export function copyText(
  target: Target,
  row: TargetRow | undefined,
  context: { texts: Texts['download']; assumptionLabel: string; day: string; address: string },
): string {
  const { texts } = context
  const source = row?.source ?? target.sources[0]
  const lines = [
    target.example ? texts.exampleText : null,
    target.sentence,
    target.assumption ? `${context.assumptionLabel} ${target.assumption}` : null,
    source ? texts.sourceText(withoutStop(source.title)) : null,
    texts.knownText(context.day),
    context.address,
  ]
  return lines.filter(line => line !== null).join('\n')
}
