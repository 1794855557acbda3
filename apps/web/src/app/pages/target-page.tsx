import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { AssessmentReceipt } from '../../features/targets/assessment-receipt.tsx'
import { TargetDetails } from '../../features/targets/target-details.tsx'
import { TargetDownloads } from '../../features/targets/target-downloads.tsx'
import { TargetFigure } from '../../features/targets/target-figure.tsx'
import { TargetHead } from '../../features/targets/target-head.tsx'
import { TargetPeriods } from '../../features/targets/target-periods.tsx'
import { targetQuery } from '../../features/targets/target-queries.ts'
import { useTexts } from '../../lib/i18n/language.tsx'
import type { FigureForm } from '../../lib/page-search.ts'
import { Answer } from '../answer.tsx'
import { TITLE_ID } from '../page.tsx'
import styles from './target-page.module.css'

export function TargetPage() {
  const texts = useTexts()
  const { slug } = useParams({ from: '/malvarden/$slug' })
  const search = useSearch({ from: '/malvarden/$slug' })
  const navigate = useNavigate({ from: '/malvarden/$slug' })
  const query = useQuery({
    ...targetQuery(slug, search),
    // Another language or day of the same målvärde may stand until its own answer is there; another målvärde may not.
    placeholderData: previous => (previous?.slug === slug ? previous : undefined),
  })

  function chooseForm(form: FigureForm) {
    const visa = form === 'diagram' ? undefined : form
    void navigate({ search: previous => ({ ...previous, visa }), replace: true, resetScroll: false })
  }

  return (
    <Answer query={query} title={target => target.name}>
      {target => {
        const asked = target.rows.find(({ period }) => period === search.period)
        const row = asked ?? target.rows[0]
        return (
          <>
            <TargetHead
              target={target}
              row={row}
              sentence={asked?.assessment.sentence ?? target.sentence}
              titleId={TITLE_ID}
            />
            <div className={styles.columns}>
              <TargetFigure
                target={target}
                asOf={search.asOf}
                form={search.visa ?? 'diagram'}
                onForm={chooseForm}
                end={<TargetDownloads target={target} asOf={search.asOf} />}
              />
              {row ? (
                <section aria-label={texts.receipt.title}>
                  <AssessmentReceipt
                    assessment={row.assessment}
                    source={row.source}
                    heading={<h2>{texts.receipt.title}</h2>}
                  />
                </section>
              ) : null}
            </div>
            <TargetPeriods target={target} />
            <TargetDetails target={target} />
          </>
        )
      }}
    </Answer>
  )
}
