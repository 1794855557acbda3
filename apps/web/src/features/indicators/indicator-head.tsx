import type { Indicator } from '@malkoll/contracts'
import { Link } from '@tanstack/react-router'
import { useLanguage, useTexts } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import { Chip } from '../../ui/chip.tsx'
import pageHead from '../../ui/page-head.module.css'
import { Status } from '../../ui/status.tsx'
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
  const noTarget = indicator.direction ? head.noTargetButDirection : head.noTarget
  const aboutTexts = [isProposal && head.proposal, indicator.targets.length === 0 && noTarget]
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
          <Verdict indicator={indicator} />
        </div>
      </div>
    </>
  )
}

/** A decided målvärde gives a status; without one a direction is told. */
function Verdict({ indicator }: { indicator: Indicator }) {
  const { head } = useIndicatorTexts()
  const language = useLanguage()
  const [target] = indicator.targets
  if (target) {
    return (
      <div className={styles.latest}>
        <Status
          status={target.status}
        >{`${target.statusText} ${periodLabel(target.period, language)}`}</Status>
        <p className={styles.target}>
          <Link to="/malvarden/$slug" params={{ slug: target.slug }}>
            {head.target(target.rule)}
          </Link>
        </p>
      </div>
    )
  }
  if (indicator.direction) return <DirectionBox indicator={indicator} direction={indicator.direction} />
  return <p className={styles.latest}>{head.noDirection}</p>
}
