import { FLAG_WORDS, type MeasurementFlag } from '@malkoll/domain'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { Chip } from '../../ui/chip.tsx'

/** The marks that follow a value to every place where it is shown. */
export function OutcomeFlags({ flags }: { flags: readonly MeasurementFlag[] }) {
  const language = useLanguage()
  return flags.map(flag => (
    <span key={flag}>
      {' '}
      <Chip>{FLAG_WORDS[flag][language]}</Chip>
    </span>
  ))
}
