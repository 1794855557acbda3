import {
  buildAgendaSlide,
  buildInitiativeSlide,
  buildSectionSlide,
  buildTableSlides,
  type SlideModel,
} from '@malkoll/charts/slides'
import { capitalized, joinWords, periodTextIn, shortPeriod } from '@malkoll/domain'
import type { ReadContext } from '../http/public-read.ts'
import { loadSteeringDocument } from '../steering-documents/steering-document.load.ts'
import {
  aboutPage,
  deckParts,
  figureParts,
  framedDeck,
  type StandardDeck,
  type StandardDeckRequest,
} from './deck-frame.ts'
import { type Area, type Goal, type Initiative, loadAreas } from './strategy-areas.load.ts'
import { STRATEGY_DECK_TEXTS } from './strategy-deck-texts.ts'
import { goalSlides, type StrategyDeck, takeaway } from './strategy-goal-slides.load.ts'

/** A steering document as slides: its areas and goals, and which way each goes. Throws unknown_steering_document. */
export async function loadStrategyDeck(
  context: ReadContext,
  slug: string,
  request: StandardDeckRequest,
): Promise<StandardDeck> {
  const document = await loadSteeringDocument(context, slug)
  const version = document.versions.find(({ version }) => version === document.version)
  const deck = { context, request, path: document.kind === 'strategy' ? '/lanet' : '/malvarden' }
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
