import {
  buildAgendaSlide,
  buildBoardSlide,
  buildBudgetSlide,
  buildStatusSlides,
  buildTableSlides,
  type SlideModel,
} from '@malkoll/charts/slides'
import type { Board, BudgetLine } from '@malkoll/contracts'
import {
  capitalized,
  comparisonText,
  countWords,
  formatMillions,
  MOST_HEADLINE_WORDS,
  uncapitalized,
} from '@malkoll/domain'
import { loadAssignments } from '../assignments/assignment.load.ts'
import { listComparisons } from '../board/board.queries.ts'
import { comparisonsOf } from '../board/board-facts.ts'
import { loadBudget } from '../budget/budget.load.ts'
import type { ReadContext } from '../http/public-read.ts'
import { loadBoardInput } from '../images/board-picture.ts'
import { loadChartSlide } from '../presentations/chart-slide.load.ts'
import { translated } from '../translations/translated.ts'
import { BOARD_DECK_TEXTS } from './board-deck-texts.ts'
import {
  aboutPage,
  deckParts,
  figureParts,
  framedDeck,
  type StandardDeck,
  type StandardDeckRequest,
} from './deck-frame.ts'

interface BoardDeckRequest extends StandardDeckRequest {
  period: string | undefined
}

/** What every part of the deck is made from. */
interface BoardDeck {
  context: ReadContext
  request: BoardDeckRequest
  board: Board
}

type AgendaPart = keyof (typeof BOARD_DECK_TEXTS)['sv']['agenda']

/** “Hur gick det?”: the answer of one period as slides. A part that the sources hold nothing of is left out. */
export async function loadBoardDeck(context: ReadContext, request: BoardDeckRequest): Promise<StandardDeck> {
  const published = request.isDemo ? 'false' : 'true'
  const query = { asOf: request.asOf, period: request.period, published } as const
  const { board, input } = await loadBoardInput(context, {
    query,
    organisation: request.config.organisation,
  })
  const deck = { context, request, board }
  const result = buildBoardSlide(input, aboutBoard(deck))
  const parts: [AgendaPart, SlideModel[]][] = [
    ['result', board.period === null ? [] : [result]],
    ['targets', await targetSlides(deck)],
    ['budget', await budgetSlides(deck)],
    ['assignments', await assignmentSlides(deck)],
    ['comparison', await comparisonSlides(deck)],
  ]
  const shown = parts.filter(([, slides]) => slides.length > 0)
  const { agenda } = BOARD_DECK_TEXTS[context.language]
  const agendaSlide = buildAgendaSlide({
    ...deckParts(context, request),
    items: shown.map(([part]) => agenda[part]),
  })
  const frame = {
    title: board.title,
    lines: [board.organisation?.name ?? '', capitalized(board.periodText)],
    notes: board.sentences,
    path: '/',
  }
  return framedDeck(context, request, frame, [
    ...(shown.length > 0 ? [agendaSlide] : []),
    ...shown.flatMap(([, slides]) => slides),
  ])
}

function aboutBoard({ context, request }: BoardDeck, definition: string | null = null) {
  return aboutPage(context, request, { path: '/', definition })
}

/** The goals, then the målvärden of each, then each real målvärde that has a figure as a chart. */
async function targetSlides(deck: BoardDeck): Promise<SlideModel[]> {
  const { board } = deck
  if (board.objectives.length === 0) return []
  const charts = board.targets.filter(isCharted)
  return [
    ...goalsSlides(deck),
    ...board.objectives.flatMap(objective => statusSlides(deck, objective)),
    ...(await Promise.all(charts.map(({ slug }) => targetSlide(deck, slug)))),
  ]
}

/** A real målvärde with a figure has a slide of its own. */
function isCharted({ example, outcome }: Board['targets'][number]): boolean {
  return !example && outcome !== null && outcome.value !== null
}

function goalsSlides(deck: BoardDeck): SlideModel[] {
  const { context, request, board } = deck
  const texts = BOARD_DECK_TEXTS[context.language]
  const objectives = board.objectives.toSorted((a, b) => a.position - b.position)
  const withTargets = objectives.filter(({ counts }) => counts.total > 0).length
  const hasExamples = board.targets.some(({ example }) => example)
  const title = hasExamples ? texts.demoGoalsTitle : texts.goalsTitle
  const sources = [board.publishedResult?.source ?? null, ...board.targets.map(({ source }) => source)]
  return buildTableSlides(
    {
      ...figureParts(context, request, sources),
      title: title(withTargets, objectives.length),
      example: hasExamples,
      subtitle: texts.goalsSubtitle(board.periodText),
      columns: [
        { text: texts.goal, share: 0.42 },
        { text: texts.known, share: 0.58 },
      ],
      rows: objectives.map(objective => [objective.name, knownOf(deck, objective)]),
      remarks: [
        board.exampleNote ?? '',
        board.countsBasis === 'published' ? texts.unnamed(board.counts.total) : '',
      ].filter(Boolean),
    },
    aboutBoard(deck),
  )
}

/** The distribution in words, and the only målvärde of a goal that has but one. */
function knownOf({ board }: BoardDeck, { sentence, targets }: Board['objectives'][number]): string {
  const [only, ...others] = board.targets.filter(({ slug }) => targets.includes(slug))
  if (!only || others.length > 0) return sentence
  const { name, target, outcome, assessment } = only
  const figures = [outcome?.text, target.text].filter(Boolean).join(', ')
  return `${sentence}. ${name}: ${figures}. ${assessment.statusText}.`
}

function statusSlides(deck: BoardDeck, objective: Board['objectives'][number]): SlideModel[] {
  const { context, request, board } = deck
  const texts = BOARD_DECK_TEXTS[context.language]
  const targets = board.targets.filter(({ slug }) => objective.targets.includes(slug))
  // A table of nothing but what the next slides show would say everything twice.
  if (targets.every(isCharted)) return []
  const told = `${objective.name}: ${objective.sentence}`
  const sources = targets.map(({ source }) => source)
  return buildStatusSlides(
    {
      ...figureParts(context, request, sources),
      title: countWords(told) <= MOST_HEADLINE_WORDS ? told : objective.name,
      subtitle: texts.targetsSubtitle(board.periodText),
      remarks: targets.flatMap(({ assumption }) => assumption ?? []).slice(0, 1),
      example: targets.some(({ example }) => example),
      rows: targets.map(({ name, target, outcome, assessment }) => ({
        name,
        target: target.text,
        outcome: outcome?.text ?? texts.missing,
        status: assessment.status,
        statusText: assessment.statusText,
      })),
    },
    aboutBoard(deck, targets.map(({ name, assessment }) => `${name}: ${assessment.sentence}`).join(' ')),
  )
}

async function targetSlide({ context, request }: BoardDeck, slug: string): Promise<SlideModel> {
  return (await loadChartSlide(context, { ...request, chart: { kind: 'target', slug } })).slide
}

async function budgetSlides(deck: BoardDeck): Promise<SlideModel[]> {
  const { context, request, board } = deck
  const { language } = context
  if (board.period === null) return []
  const budget = await loadBudget(context, { period: board.period, by: 'operation' })
  if (budget.lines.length === 0) return []
  const deviationText = ({ deviation, text }: BudgetLine) =>
    deviation === 0 ? text : `${formatMillions(Math.abs(deviation), language)} ${text}`
  const texts = BOARD_DECK_TEXTS[language]
  const { total } = budget
  const path = `/ar/${board.period}`
  const slide = buildBudgetSlide(
    {
      ...figureParts(context, request, [budget.source]),
      title: total
        ? texts.netCostTitle(formatMillions(total.outcome, language), deviationText(total))
        : budget.sentence,
      subtitle: texts.operationsSubtitle(board.period),
      lines: budget.lines.map(line => ({ ...line, deviationText: deviationText(line) })),
      remarks: [],
    },
    aboutPage(context, request, { path, definition: [budget.sentence, ...budget.notes].join(' ') }),
  )
  return [slide]
}

async function assignmentSlides(deck: BoardDeck): Promise<SlideModel[]> {
  const { context, request, board } = deck
  const texts = BOARD_DECK_TEXTS[context.language]
  if (board.period === null) return []
  const assignments = await loadAssignments(context, { period: board.period })
  const byDocument = [...Map.groupBy(assignments.items, item => item.document.slug).values()]
  return byDocument.flatMap((items, i) =>
    buildTableSlides(
      {
        ...figureParts(
          context,
          request,
          items.map(({ source }) => source),
        ),
        title: (assignments.sentences[i] ?? '').replace(/\.$/, ''),
        subtitle: texts.assignmentsSubtitle,
        columns: [
          { text: texts.assignment, share: 0.66 },
          { text: texts.state, share: 0.22, isBold: true },
          { text: texts.number, share: 0.12 },
        ],
        rows: items.map(({ title, stateText, number }) => [title, stateText, number]),
        remarks: [assignments.note],
        example: false,
      },
      aboutPage(context, request, { path: `/ar/${board.period}` }),
    ),
  )
}

/** Each comparison of the year as bars, told in its own neutral words. */
async function comparisonSlides({ context, request, board }: BoardDeck): Promise<SlideModel[]> {
  const { db, language, revision } = context
  if (board.period === null) return []
  const comparisons = comparisonsOf(board.period, await listComparisons(db, revision))
  const known = comparisons.filter(({ value, other_value: other }) => value !== null && other !== null)
  const told = board.facts.filter(({ id }) => id === 'comparison').map(({ text }) => text)
  const slides = known.map(async ({ slug, period, verdict, ...row }) => {
    const otherPlace = { kind: row.other_place_kind, name: row.other_place }
    const verdictText = uncapitalized(comparisonText(verdict, otherPlace, language))
    const { slide } = await loadChartSlide(context, {
      ...request,
      chart: { kind: 'indicator', slug, form: 'bar', period },
      title: `${translated(language, row.name_sv, row.name_en)}: ${verdictText}`,
      remarks: told,
    })
    return slide
  })
  return Promise.all(slides)
}
