import type { Problem, ProblemCode, ReplacedExample } from '@malkoll/contracts'
import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ApiError, type Failure } from '../lib/api.ts'
import { useTexts } from '../lib/i18n/language.tsx'
import type { Texts } from '../lib/i18n/texts-sv.ts'
import controls from '../ui/controls.module.css'
import { Notice, Skeleton } from '../ui/notice.tsx'
import styles from './answer.module.css'
import { Page, TITLE_ID } from './page.tsx'
import type { AnswerState } from './together.ts'

/**
 * A page that is one answer of the API: the answer when it is there, an earlier one with a line about it when
 * a newer one could not be had, and otherwise what is the matter and what to do – in the place of the content.
 */
export function Answer<Data extends { asOf: string }>(props: {
  query: AnswerState<Data>
  title: (data: Data) => string
  children: (data: Data) => ReactNode
}) {
  const texts = useTexts()
  const { data, error, refetch } = props.query
  if (data) {
    return (
      <Page title={props.title(data)} asOf={data.asOf}>
        {error ? <StaleNote onRetry={() => void refetch()} /> : null}
        {props.children(data)}
      </Page>
    )
  }
  if (error) return <FailurePage error={error} onRetry={() => void refetch()} />
  return (
    <Page title={texts.product} asOf={undefined}>
      <Skeleton label={texts.state.loading} />
    </Page>
  )
}

function StaleNote({ onRetry }: { onRetry: () => void }) {
  const texts = useTexts()
  return (
    <p role="status" className={styles.stale}>
      {texts.state.stale}{' '}
      <button type="button" className={controls.textButton} onClick={onRetry}>
        {texts.state.retry}
      </button>
    </p>
  )
}

/** Why one part of a page has no answer, in its place; the rest of the page stands. */
export function FailureNote({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const texts = useTexts()
  const failure = failureOf(error)
  return (
    <Notice role="alert" heading={<h2>{failureHeading(failure, texts)}</h2>}>
      <FailureText failure={failure} />
      <p>
        <NextStep failure={failure} onRetry={onRetry} />
      </p>
    </Notice>
  )
}

/** The same in one line, for a part that the page can do without. */
export function FailureLine({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const texts = useTexts()
  return (
    <p role="alert">
      {failureHeading(failureOf(error), texts)}.{' '}
      <button type="button" className={controls.textButton} onClick={onRetry}>
        {texts.state.retry}
      </button>
    </p>
  )
}

/** Why a whole page has no answer, in its place. */
export function FailurePage({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const texts = useTexts()
  const failure = failureOf(error)
  const heading = failureHeading(failure, texts)
  return (
    <Page title={heading} asOf={undefined}>
      <Notice role="alert" heading={<h1 id={TITLE_ID}>{heading}</h1>}>
        <FailureText failure={failure} />
        <p>
          <NextStep failure={failure} onRetry={onRetry} />
        </p>
      </Notice>
    </Page>
  )
}

function failureOf(error: Error): Failure {
  return error instanceof ApiError ? error.failure : { kind: 'unreadable', status: 0 }
}

function failureHeading(failure: Failure, texts: Texts): string {
  if (failure.kind === 'problem') {
    return texts.problemTitles[failure.problem.code] ?? failure.problem.title
  }
  return failure.kind === 'unreachable' ? texts.state.offlineTitle : texts.state.unreadableTitle
}

function FailureText({ failure }: { failure: Failure }) {
  const texts = useTexts()
  const { asOf } = useSearch({ strict: false })
  if (failure.kind === 'unreachable') return <p>{texts.state.offline}</p>
  if (failure.kind === 'unreadable') return <p>{texts.state.unreadable}</p>
  const { detail, errors, status, requestId } = failure.problem
  if (status === 404) return <p>{asOf ? texts.state.unknownThen : texts.state.unknown}</p>
  return (
    <>
      <p>{detail}</p>
      {errors.length > 0 ? (
        <ul>
          {errors.map(issue => (
            <li key={`${issue.path} ${issue.message}`}>{issue.message}</li>
          ))}
        </ul>
      ) : null}
      {status >= 500 ? <p className="source">{texts.state.requestId(requestId)}</p> : null}
    </>
  )
}

const ALL_TARGETS = { to: '/malvarden', text: 'toTargets' } as const

/** Where what does exist is listed. */
const LISTS: Partial<
  Record<ProblemCode, { to: '/indikatorer' | '/lanet'; text: 'toIndicators' | 'toStrategy' }>
> = {
  unknown_indicator: { to: '/indikatorer', text: 'toIndicators' },
  unknown_geography: { to: '/indikatorer', text: 'toIndicators' },
  unknown_cell: { to: '/indikatorer', text: 'toIndicators' },
  unknown_objective: { to: '/lanet', text: 'toStrategy' },
  unknown_steering_document: { to: '/lanet', text: 'toStrategy' },
}

/** What stood on the page was an example that a decided målvärde has replaced, or the reverse. */
function isReplaced(problem: Problem): problem is Problem & { replacedBy: ReplacedExample } {
  return problem.code === 'replaced_example' || problem.code === 'withdrawn_decision'
}

function ReplacedLinks({ slug, name, until }: ReplacedExample) {
  const texts = useTexts()
  return (
    <span className={styles.steps}>
      <Link
        to="/malvarden/$slug"
        params={{ slug }}
        search={({ lang }) => ({ lang })}
        className={controls.button}
      >
        {name}
      </Link>
      <Link to="." search={search => ({ ...search, asOf: until })} className={controls.button}>
        {texts.state.replacedThen}
      </Link>
    </span>
  )
}

/** What is wrong in the address is put right by an address without it; everything else may pass by itself. */
function NextStep({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const texts = useTexts()
  const { asOf } = useSearch({ strict: false })
  const status = failure.kind === 'problem' ? failure.problem.status : 0
  if (status === 404 && asOf) {
    return (
      <Link to="." search={search => ({ ...search, asOf: undefined })} className={controls.button}>
        {texts.asOf.back}
      </Link>
    )
  }
  if (failure.kind === 'problem' && status === 404) {
    const { to, text } = LISTS[failure.problem.code] ?? ALL_TARGETS
    return (
      <Link to={to} className={controls.button}>
        {texts.state[text]}
      </Link>
    )
  }
  if (failure.kind === 'problem' && isReplaced(failure.problem))
    return <ReplacedLinks {...failure.problem.replacedBy} />
  if (status >= 400 && status < 429) {
    return (
      <Link
        to="."
        search={search => ({ lang: search.lang, asOf: undefined, publicerat: undefined })}
        className={controls.button}
      >
        {texts.state.clearAddress}
      </Link>
    )
  }
  return (
    <button type="button" className={controls.button} onClick={onRetry}>
      {texts.state.retry}
    </button>
  )
}
