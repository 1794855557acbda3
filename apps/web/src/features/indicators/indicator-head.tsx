import type { Indicator } from '@malkoll/contracts'
import { Link } from '@tanstack/react-router'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import { Chip } from '../../ui/chip.tsx'
import pageHead from '../../ui/page-head.module.css'
import { DirectionBox } from './direction-box.tsx'
import styles from './indicator-head.module.css'
import { useIndicatorTexts } from './indicator-texts.ts'
import { latestSentence } from './latest-sentence.ts'

/** Name, latest value in a sentence and what the indicator follows; beside them the direction. */
export function IndicatorHead({ indicator, titleId }: { indicator: Indicator; titleId: string }) {
  const texts = useTexts()
  const language = useLanguage()
  const { head, marks } = useIndicatorTexts()
  const isProposal = indicator.objectives.some(objective => objective.isProposal)
  const aboutTexts = [
    isProposal && head.proposal,
    indicator.direction ? head.noTargetButDirection : head.noTarget,
  ]
  return (
    <>
      <nav className={pageHead.crumb} aria-label={texts.shell.breadcrumb}>
        <Link to="/lanet">{head.county}</Link> / <Link to="/indikatorer">{head.list}</Link>
      </nav>
      <div className={`${pageHead.columns} ${styles.top}`}>
        <div>
          <h1 id={titleId} className={pageHead.title}>
            {indicator.name}
          </h1>
          <p className={`lead ${styles.lead}`}>
            {indicator.latest ? latestSentence(indicator, language) : indicator.missingReason}
          </p>
          <p className={styles.about}>
            {indicator.example ? <Chip kind="example">{texts.marks.example}</Chip> : null}
            {isProposal ? <Chip>{marks.proposal}</Chip> : null}{' '}
            <span className="quiet">{aboutTexts.filter(Boolean).join(' ')}</span>
          </p>
        </div>
        <div>
          {indicator.direction ? (
            <DirectionBox indicator={indicator} direction={indicator.direction} />
          ) : (
            <p className={styles.latest}>{head.noDirection}</p>
          )}
        </div>
      </div>
    </>
  )
}
