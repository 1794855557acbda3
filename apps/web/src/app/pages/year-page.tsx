import type { AssignmentList, Board, Budget } from '@malkoll/contracts'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { assignmentListQuery } from '../../features/assignments/assignment-queries.ts'
import { AssignmentTable } from '../../features/assignments/assignment-table.tsx'
import { boardQuery } from '../../features/board/board-queries.ts'
import { budgetQuery } from '../../features/budget/budget-queries.ts'
import { BudgetTable } from '../../features/budget/budget-table.tsx'
import { sourceNoteListQuery } from '../../features/year/source-note-queries.ts'
import { YearRemainder } from '../../features/year/year-remainder.tsx'
import { YearSource } from '../../features/year/year-source.tsx'
import { useYearTexts } from '../../features/year/year-texts.ts'
import { ApiError } from '../../lib/api.ts'
import { useTexts } from '../../lib/i18n/language.tsx'
import { Answer } from '../answer.tsx'
import { TITLE_ID } from '../page.tsx'
import { type AnswerState, together } from '../together.ts'
import { NotFoundPage } from './not-found-page.tsx'
import styles from './year-page.module.css'

export function YearPage() {
  return <Year asked={useParams({ from: '/ar/$period' }).period} />
}

/** The latest year that has a result. */
export function LatestYearPage() {
  return <Year asked={undefined} />
}

function Year({ asked }: { asked: string | undefined }) {
  const { shell } = useTexts()
  const search = useSearch({ strict: false })
  const board = useQuery({ ...boardQuery({ ...search, period: asked }), placeholderData: keepPreviousData })
  if (asked && board.error && isUnknownYear(board.error)) return <NotFoundPage />
  const period = board.data?.period
  if (period) return <YearAnswers board={board} period={period} />
  return (
    <Answer query={board} title={() => shell.year}>
      {({ headline }) => (
        <>
          <h1 id={TITLE_ID} className="page-title">
            {shell.year}
          </h1>
          <p className="lead measure">{headline}</p>
        </>
      )}
    </Answer>
  )
}

function YearAnswers({ board, period }: { board: AnswerState<Board>; period: string }) {
  const texts = useYearTexts()
  const search = useSearch({ strict: false })
  const placeholderData = keepPreviousData
  const line = useQuery({ ...budgetQuery(period, 'line', search), placeholderData })
  const operation = useQuery({ ...budgetQuery(period, 'operation', search), placeholderData })
  const assignments = useQuery({ ...assignmentListQuery(period, search), placeholderData })
  const notes = useQuery({ ...sourceNoteListQuery(period, search), placeholderData })
  const query = together({ board, line, operation, assignments, notes })
  return (
    <Answer query={query} title={() => texts.title(period)}>
      {answers => (
        <>
          <YearHead board={answers.board} />
          <Result board={answers.board} />
          <Economy budgets={[answers.line, answers.operation]} />
          <Assignments list={answers.assignments} />
          <YearRemainder list={answers.notes} />
        </>
      )}
    </Answer>
  )
}

function isUnknownYear(error: Error): boolean {
  if (!(error instanceof ApiError) || error.failure.kind !== 'problem') return false
  return error.failure.problem.errors.some(issue => issue.path === 'period')
}

function YearHead({ board }: { board: Board }) {
  const texts = useYearTexts()
  const others = board.periods.filter(period => period !== board.period)
  return (
    <div className={styles.head}>
      <div>
        <p className={styles.kicker}>{[board.organisation?.name, board.age].filter(Boolean).join(' – ')}</p>
        <h1 id={TITLE_ID}>{texts.title(board.period ?? '')}</h1>
      </div>
      {others.length > 0 ? (
        <nav aria-label={texts.years} className={styles.years}>
          <span aria-hidden="true">{texts.years}:</span>
          {others.map(period => (
            <Link key={period} to="/ar/$period" params={{ period }}>
              {period}
            </Link>
          ))}
        </nav>
      ) : null}
    </div>
  )
}

function Result({ board }: { board: Board }) {
  const texts = useYearTexts()
  const { sentences } = board
  return (
    <section className={styles.result} aria-labelledby="result">
      <h2 id="result">{texts.result}</h2>
      <p className={styles.headline}>{board.headline}</p>
      {sentences[1] ? <p className="lead measure">{sentences[1]}</p> : null}
      <p className={styles.more}>
        <Link
          to="/"
          search={{ period: board.period === board.periods[0] ? undefined : (board.period ?? undefined) }}
        >
          {texts.toBoard}
        </Link>
      </p>
    </section>
  )
}

function Economy({ budgets }: { budgets: readonly Budget[] }) {
  const texts = useYearTexts()
  const [first] = budgets
  return (
    <section className="section" aria-labelledby="economy">
      <h2 id="economy">{texts.economy}</h2>
      <p className={`lead measure ${styles.sentence}`}>{first?.sentence}</p>
      {first?.notes.map(note => (
        <p key={note} className={`quiet ${styles.sentence}`}>
          {note}
        </p>
      ))}
      {budgets.map(budget => (
        <BudgetTable key={budget.by} budget={budget} />
      ))}
      <YearSource source={first?.source ?? null} />
    </section>
  )
}

function Assignments({ list }: { list: AssignmentList }) {
  const texts = useYearTexts()
  return (
    <section className="section" aria-labelledby="assignments">
      <h2 id="assignments">{texts.assignments}</h2>
      {list.items.length === 0 ? (
        <p className={styles.sentence}>{texts.noAssignments}</p>
      ) : (
        <>
          <p className={`lead measure ${styles.sentence}`}>{list.sentences.join(' ')}</p>
          <p className={`quiet measure ${styles.sentence}`}>{list.note}</p>
          <AssignmentTable list={list} />
          <YearSource source={list.items[0]?.source ?? null} />
        </>
      )}
    </section>
  )
}
