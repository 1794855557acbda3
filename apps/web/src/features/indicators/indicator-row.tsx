import { Link } from '@tanstack/react-router'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import { Chip } from '../../ui/chip.tsx'
import { Direction } from '../../ui/direction.tsx'
import rows from '../../ui/stacked-rows.module.css'
import type { IndicatorSummary } from './indicator-groups.ts'
import styles from './indicator-list.module.css'
import { useIndicatorTexts } from './indicator-texts.ts'

/** Name, latest value and direction; where there are no figures, what the source says about it. */
export function IndicatorRow({
  indicator,
  isProposal,
}: {
  indicator: IndicatorSummary
  isProposal: boolean
}) {
  const { list, marks } = useIndicatorTexts()
  return (
    <tr className={rows.row}>
      <th scope="row">
        <Link to="/indikatorer/$slug" params={{ slug: indicator.slug }}>
          {indicator.name}
        </Link>
        {isProposal ? (
          <>
            {' '}
            <Chip>{marks.proposal}</Chip>
          </>
        ) : null}
      </th>
      {indicator.latest ? (
        <>
          <td className={rows.value}>
            <LatestValue latest={indicator.latest} />
          </td>
          <td>
            {indicator.direction ? (
              <Direction verdict={indicator.direction.verdict}>{indicator.direction.text}</Direction>
            ) : (
              <span className="quiet">{list.noDirection}</span>
            )}
          </td>
        </>
      ) : (
        <td colSpan={2} className={styles.reason}>
          {indicator.hasFigures ? list.onPage : indicator.missingReason}
        </td>
      )}
    </tr>
  )
}

function LatestValue({ latest }: { latest: NonNullable<IndicatorSummary['latest']> }) {
  const language = useLanguage()
  const { list } = useIndicatorTexts()
  const where = [
    latest.geography?.name,
    periodLabel(latest.period, language),
    latest.isComputed ? list.computed : undefined,
  ]
  return (
    <>
      <b>{latest.text}</b>
      <span className={rows.under}>{where.filter(Boolean).join(', ')}</span>
    </>
  )
}
