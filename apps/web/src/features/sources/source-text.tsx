import type { Source } from '@malkoll/contracts'
import { useTexts } from '../../lib/i18n/language.tsx'
import { Chip } from '../../ui/chip.tsx'

/** The title of a source as it is named in Swedish, linked when it has an address, with a mark when it was read at second hand. */
export function SourceText({ source }: { source: Source }) {
  const texts = useTexts()
  return (
    <>
      <span lang="sv">
        {source.url ? <a href={source.url}>{source.title}</a> : source.title}
        {source.publisher && !source.title.includes(source.publisher) ? `, ${source.publisher}` : null}
      </span>
      {source.isSecondary ? (
        <>
          {' '}
          <Chip>{texts.marks.secondary}</Chip>
        </>
      ) : null}
    </>
  )
}
