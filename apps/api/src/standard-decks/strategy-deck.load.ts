import {
  buildAgendaSlide,
  buildGoalSlide,
  buildInitiativeSlide,
  buildSectionSlide,
  buildTableSlides,
  type SlideModel,
} from '@malkoll/charts/slides'
import type {
  ChartReference,
  Indicator,
  InitiativeList,
  Objective,
  ObjectiveNode,
  Source,
} from '@malkoll/contracts'
import {
  countWords,
  DIRECTION_WORDS,
  type DirectionVerdict,
  joinWords,
  type Language,
  MOST_HEADLINE_WORDS,
  periodTextIn,
  shortPeriod,
  uncapitalized,
} from '@malkoll/domain'
import type { ReadContext } from '../http/public-read.ts'
import { loadIndicator } from '../indicators/indicator.load.ts'
import { loadInitiatives } from '../initiatives/initiative.load.ts'
import { loadObjective } from '../objectives/objective.load.ts'
import { loadChartSlide } from '../presentations/chart-slide.load.ts'
import { loadSteeringDocument } from '../steering-documents/steering-document.load.ts'
import {
  aboutPage,
  deckParts,
  figureParts,
  framedDeck,
  type StandardDeck,
  type StandardDeckRequest,
} from './deck-frame.ts'
import { STRATEGY_DECK_TEXTS } from './strategy-deck-texts.ts'

type Initiative = InitiativeList['items'][number]
type MeasuredBy = Objective['indicators'][number]

/** An area of the document with its goals, in order. */
interface Area {
  objective: Objective
  goals: Goal[]
  initiative: Initiative | undefined
}

interface Goal {
  objective: Objective
  /** In the order of the whole document. */
  number: number
  /** Those with figures. */
  followed: { measuredBy: MeasuredBy; indicator: Indicator }[]
  missing: MeasuredBy[]
}

interface StrategyDeck {
  context: ReadContext
  request: StandardDeckRequest
  /** The page of the document. */
  path: string
}

/** A steering document as slides: its areas and goals, and which way each goes. Throws unknown_steering_document. */
export async function loadStrategyDeck(
  context: ReadContext,
  slug: string,
  request: StandardDeckRequest,
): Promise<StandardDeck> {
  const document = await loadSteeringDocument(context, slug)
  const version = document.versions.find(({ version }) => version === document.version)
  const deck = { context, request, path: document.kind === 'strategy' ? '/lanet' : '/mal' }
  const areas = await loadAreas(context, document.tree)
  const goals = areas.flatMap(area => area.goals)
  const texts = STRATEGY_DECK_TEXTS[context.language]
  const agenda = buildAgendaSlide({
    ...deckParts(context, request),
    items: [
      ...areas.map(({ objective, goals }) => `${objective.name} – ${texts.goals(goals.length)}`),
      ...(goals.length > 0 ? [texts.overviewAgenda] : []),
    ],
  })
  const slides = await Promise.all(areas.map(area => areaSlides(deck, area)))
  const isOfCounty = areas.some(({ objective }) => objective.ownershipNote !== null)
  const ownership = isOfCounty ? texts.ownership(document.owner?.name ?? '') : ''
  const frame = {
    title: document.name,
    lines: [version?.name ?? '', ownership],
    notes: [version?.stateText ?? '', version?.note ?? ''].filter(Boolean),
    path: deck.path,
  }
  return framedDeck(context, request, frame, [
    ...(areas.length > 0 ? [agenda] : []),
    ...slides.flat(),
    ...(goals.length > 0 ? overviewSlides(deck, goals) : []),
  ])
}

const AREA_KINDS: ObjectiveNode['kind'][] = ['development_area', 'region_goal']

async function loadAreas(context: ReadContext, tree: readonly ObjectiveNode[]): Promise<Area[]> {
  const nodes = tree.filter(({ kind }) => AREA_KINDS.includes(kind))
  const numbers = new Map(nodes.flatMap(({ children }) => children).map(({ slug }, i) => [slug, i + 1]))
  const initiatives = await loadInitiatives(context)
  return Promise.all(
    nodes.map(async ({ slug, children }) => ({
      initiative: initiatives.items.find(({ objective }) =>
        [slug, ...children.map(child => child.slug)].includes(objective.slug),
      ),
      objective: await loadObjective(context, slug),
      goals: await Promise.all(
        children.map(goal => loadGoal(context, goal.slug, numbers.get(goal.slug) ?? 0)),
      ),
    })),
  )
}

async function loadGoal(context: ReadContext, slug: string, number: number): Promise<Goal> {
  const objective = await loadObjective(context, slug)
  const [followed, missing] = [true, false].map(hasFigures =>
    objective.indicators.filter(indicator => indicator.hasFigures === hasFigures),
  )
  const loaded = (followed ?? []).map(async measuredBy => ({
    measuredBy,
    indicator: await loadIndicator(context, measuredBy.slug),
  }))
  return { objective, number, followed: await Promise.all(loaded), missing: missing ?? [] }
}

async function areaSlides(deck: StrategyDeck, { objective, goals, initiative }: Area): Promise<SlideModel[]> {
  const { context, request } = deck
  const texts = STRATEGY_DECK_TEXTS[context.language]
  const followed = goals.filter(goal => goal.followed.length > 0).length
  const section = buildSectionSlide({
    ...deckParts(context, request),
    title: objective.name,
    text: goals.length === 0 ? texts.noGoals : texts.followed(followed, goals.length),
    notes: [objective.ownershipNote ?? '', objective.note ?? ''].filter(Boolean),
  })
  const slides = await Promise.all(goals.map(goal => goalSlides(deck, goal, objective.name)))
  return [section, ...slides.flat(), ...(initiative ? [initiativeSlide(deck, initiative)] : [])]
}

/** One initiative of an area, as far as its source tells of it. */
function initiativeSlide({ context, request, path }: StrategyDeck, initiative: Initiative): SlideModel {
  const { language } = context
  const texts = STRATEGY_DECK_TEXTS[language]
  const { done, roles, partners, funding, period, assumption } = initiative
  const roleText =
    roles.length > 0
      ? joinWords(
          roles.map(({ text }) => text),
          language,
        )
      : null
  const facts = [
    { label: texts.done, text: done },
    { label: texts.role, text: roleText && capitalized(roleText) },
    { label: texts.partners, text: partners },
    { label: texts.funding, text: funding },
    { label: texts.period, text: period && periodTextIn(period, language, shortPeriod) },
  ]
  return buildInitiativeSlide(
    {
      ...figureParts(context, request, [initiative.source]),
      title: texts.example(initiative.name),
      area: initiative.objective.name,
      statement: initiative.aim,
      facts: facts.flatMap(({ label, text }) => (text ? [{ label, text }] : [])),
      remarks: assumption ? [texts.assumption(assumption)] : [],
    },
    aboutPage(context, request, { path }),
  )
}

async function goalSlides(deck: StrategyDeck, goal: Goal, area: string): Promise<SlideModel[]> {
  return [goalSlide(deck, goal, area), ...(await chartSlides(deck, goal))]
}

function goalSlide({ context, request }: StrategyDeck, goal: Goal, area: string): SlideModel {
  const { objective, followed, missing } = goal
  const { language } = context
  const texts = STRATEGY_DECK_TEXTS[language]
  const figures = figureParts(context, request, goalSources(goal))
  const isProposal = [...followed.map(({ measuredBy }) => measuredBy), ...missing].some(one => one.isProposal)
  return buildGoalSlide(
    {
      ...figures,
      title: texts.numbered(goal.number, takeaway(goal, language)),
      area,
      wording: objective.name,
      directions: followed.map(({ measuredBy }) => directionOf(measuredBy, language)),
      missing: missingText(goal, language),
      remarks: [objective.ownershipNote ?? '', isProposal ? texts.proposals : ''].filter(Boolean),
      example: false,
    },
    aboutPage(context, request, {
      path: `/mal/${objective.slug}`,
      definition: [objective.note ?? '', texts.directionNote, figures.sourcesNote].filter(Boolean).join(' '),
    }),
  )
}

function goalSources({ objective, followed }: Goal): (Source | null)[] {
  return [objective.source, ...followed.flatMap(({ indicator }) => indicator.sources)]
}

/** Which way the goal goes, in a few words: of its only indicator by name, of several by number. */
function takeaway({ followed }: Goal, language: Language): string {
  const texts = STRATEGY_DECK_TEXTS[language]
  if (followed.length === 0) return texts.noFigures
  const assessed = followed.filter(({ measuredBy }) => verdictOf(measuredBy) !== 'cannot_assess')
  const [only] = assessed
  if (!only) return texts.notAssessed
  const { name, direction } = only.measuredBy
  const told = `${uncapitalized(name)} ${uncapitalized(direction?.text ?? '')}`
  if (assessed.length === 1 && countWords(told) <= MOST_HEADLINE_WORDS - 2) return told
  const counted = countsText(
    assessed.map(({ measuredBy }) => verdictOf(measuredBy)),
    language,
  )
  return countWords(counted) <= MOST_HEADLINE_WORDS - 2 ? counted : texts.differing(assessed.length)
}

/** The best first. */
function countsText(verdicts: readonly DirectionVerdict[], language: Language): string {
  const { counted } = STRATEGY_DECK_TEXTS[language]
  const present = DIRECTION_ORDER.filter(verdict => verdicts.includes(verdict))
  return present
    .map((verdict, i) => counted[verdict](verdicts.filter(one => one === verdict).length, i === 0))
    .join(', ')
}

const DIRECTION_ORDER: DirectionVerdict[] = ['forward', 'back', 'mixed', 'unchanged', 'cannot_assess']

function verdictOf({ direction }: MeasuredBy) {
  return direction?.verdict ?? 'cannot_assess'
}

function directionOf(measuredBy: MeasuredBy, language: Language) {
  const { name, latest, direction } = measuredBy
  const text = direction?.text ?? DIRECTION_WORDS.cannot_assess[language]
  return {
    name,
    latest: latest ? `${latest.text}, ${periodTextIn(latest.period, language, shortPeriod)}` : '',
    text,
    // The verdict stands before the name already.
    sentence: (direction?.sentence ?? '').replace(`${text}.`, '').trim(),
  }
}

function missingText({ followed, missing }: Goal, language: Language): string | null {
  const texts = STRATEGY_DECK_TEXTS[language]
  if (missing.length > 0) {
    const names = missing.map(({ name }) => uncapitalized(name))
    return texts.missingFor(joinWords(names, language))
  }
  return followed.length === 0 ? texts.noIndicators : null
}

/** The goal's first indicator that goes somewhere, else its first that can be drawn; none for a goal without. */
async function chartSlides({ context, request }: StrategyDeck, { followed }: Goal): Promise<SlideModel[]> {
  const isAssessed = ({ measuredBy }: Goal['followed'][number]) => verdictOf(measuredBy) !== 'cannot_assess'
  const candidates = [...followed.filter(isAssessed), ...followed.filter(one => !isAssessed(one))]
  for (const { indicator } of candidates) {
    if (indicator.example && !request.isDemo) continue
    const { slide } = await loadChartSlide(context, { ...request, chart: chartOf(indicator) })
    if (slide.elements.some(({ kind }) => kind === 'chart')) return [slide]
  }
  return []
}

/** The county’s line where direction is told of it, else each municipality’s; a single period as bars. */
function chartOf({ slug, direction, latest, firstPeriod, lastPeriod }: Indicator): ChartReference {
  const chart = { kind: 'indicator', slug } as const
  const window = direction?.county?.long?.from.period ?? direction?.municipalities?.long?.fromPeriod
  if (window === undefined || firstPeriod === lastPeriod) return { ...chart, form: 'bar' }
  const county = direction?.basis === 'county' ? latest?.geography?.code : undefined
  return { ...chart, from: window, ...(county !== undefined && { geographies: [county] }) }
}

const GOALS_A_SLIDE = 5

/** Every goal with its direction in words. */
function overviewSlides({ context, request, path }: StrategyDeck, goals: readonly Goal[]): SlideModel[] {
  const { language } = context
  const texts = STRATEGY_DECK_TEXTS[language]
  return buildTableSlides(
    {
      ...figureParts(
        context,
        request,
        goals.map(({ objective }) => objective.source),
      ),
      title: texts.overviewTitle(goals.length),
      subtitle: texts.overviewSubtitle,
      columns: [
        { text: texts.goal, share: 0.54 },
        { text: texts.direction, share: 0.46, isBold: true },
      ],
      rows: goals.map(goal => [
        `${goal.number}. ${goal.objective.name}`,
        capitalized(takeaway(goal, language)),
      ]),
      remarks: [texts.directionNote, texts.sourcesNote],
      example: false,
      mostRows: GOALS_A_SLIDE,
    },
    aboutPage(context, request, { path }),
  )
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
