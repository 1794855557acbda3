import type { Change } from '@malkoll/contracts'
import { useState } from 'react'
import { formatMoment } from '../../lib/i18n/dates.ts'
import { useLanguage } from '../../lib/i18n/language.tsx'
import { periodLabel } from '../../lib/periods.ts'
import controls from '../../ui/controls.module.css'
import { CellHistoryLink } from '../history/cell-history-link.tsx'
import { ReasonText } from '../history/reason-text.tsx'
import { useRevisionPeople } from '../history/use-signed-in.ts'
import { WithdrawButton, WithdrawnNote } from '../history/withdraw-button.tsx'
import { useChangeTexts } from './change-texts.ts'
import { cellKey, whereOf } from './net-change.tsx'
import styles from './step-list.module.css'

/** Every change of the time, the latest first, each with its values under a fold. */
export function StepList(props: { steps: readonly Change[]; onMore: (() => void) | undefined }) {
  const texts = useChangeTexts()
  const [isWithdrawn, setIsWithdrawn] = useState(false)
  const people = useRevisionPeople(props.steps.map(step => step.revision))
  return (
    <section className={styles.steps} aria-labelledby="steps">
      <h2 id="steps">{texts.steps}</h2>
      <p className="quiet measure">{props.steps.length === 0 ? texts.noSteps : texts.stepsLead}</p>
      <WithdrawnNote isShown={isWithdrawn} />
      <ol reversed>
        {props.steps.map(step => (
          <li key={step.revision}>
            <Step
              step={step}
              withdrawn={props.steps.find(({ revision }) => revision === step.withdraws)}
              isWithdrawn={isTakenBack(step, props.steps)}
              person={people.get(step.revision)}
              onDone={() => setIsWithdrawn(true)}
            />
          </li>
        ))}
      </ol>
      {props.onMore ? (
        <button type="button" className={controls.button} onClick={props.onMore}>
          {texts.more}
        </button>
      ) : null}
    </section>
  )
}

/** By a withdrawal among the steps that has not been taken back itself. */
function isTakenBack({ revision }: Change, steps: readonly Change[]): boolean {
  return steps.some(step => step.withdraws === revision && !isTakenBack(step, steps))
}

function Step(props: {
  step: Change
  withdrawn: Change | undefined
  isWithdrawn: boolean
  person: string | undefined
  onDone: () => void
}) {
  const { step, withdrawn, isWithdrawn, person, onDone } = props
  const texts = useChangeTexts()
  const language = useLanguage()
  const by = person ? `${person}, ${step.by.toLowerCase()}` : step.by
  return (
    <>
      <h3>
        {formatMoment(step.at, language)} <span className="quiet">{by}</span>
      </h3>
      {step.withdraws === null ? null : (
        <p>{texts.withdrawal(withdrawn && formatMoment(withdrawn.at, language))}</p>
      )}
      {step.reason ? (
        <p>
          <ReasonText reason={step.reason} />
        </p>
      ) : null}
      {step.cellCount + step.targets.length + step.wordings.length === 0 ? (
        <p className="quiet">{texts.onlyTexts}</p>
      ) : null}
      <StepTargets targets={step.targets} />
      <StepWordings wordings={step.wordings} />
      <StepCells step={step} />
      {isWithdrawn ? (
        <p className="quiet">{texts.isWithdrawn}</p>
      ) : (
        <WithdrawButton change={step} onDone={onDone} />
      )}
    </>
  )
}

function StepTargets({ targets }: Pick<Change, 'targets'>) {
  const texts = useChangeTexts()
  const language = useLanguage()
  if (targets.length === 0) return null
  return (
    <details>
      <summary>
        {texts.targets} ({targets.length})
      </summary>
      <ul>
        {targets.map(({ slug, name, period, before, after }) => (
          <li key={`${slug} ${period}`}>
            {name} {periodLabel(period, language)}: {before ? `${before} → ` : null}
            {after ?? texts.gone}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What the words of decided målvärden were corrected from and to. */
function StepWordings({ wordings }: Pick<Change, 'wordings'>) {
  const texts = useChangeTexts()
  if (wordings.length === 0) return null
  return (
    <details>
      <summary>
        {texts.wordings} ({wordings.length})
      </summary>
      <ul>
        {wordings.flatMap(({ target, name, changes }) =>
          changes.map(({ field, label, before, after }) => (
            <li key={`${target} ${field}`}>
              {name}, {label.toLowerCase()}: {before ?? texts.nothing} → {after ?? texts.gone}
            </li>
          )),
        )}
      </ul>
    </details>
  )
}

function StepCells({ step }: { step: Change }) {
  const texts = useChangeTexts()
  const language = useLanguage()
  if (step.cellCount === 0) return null
  return (
    <details open={step.cellCount === 1}>
      <summary>{texts.cells(step.cellCount)}</summary>
      <ul>
        {step.cells.map(cell => (
          <li key={cellKey(cell)}>
            <CellHistoryLink cell={cell}>
              {[cell.name, whereOf(cell, language)].filter(Boolean).join(', ')}{' '}
              {periodLabel(cell.period, language)}
            </CellHistoryLink>
            : {cell.beforeText === null ? null : `${cell.beforeText} → `}
            {cell.afterText}
          </li>
        ))}
        {step.cells.length < step.cellCount ? (
          <li>{texts.moreCells(step.cellCount - step.cells.length)}</li>
        ) : null}
      </ul>
    </details>
  )
}
