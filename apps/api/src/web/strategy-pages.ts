import type { Objective, SteeringDocument } from '@malkoll/contracts'
import { strategySentence } from '@malkoll/domain'
import { loadExpectations } from '../expectations/expectation.load.ts'
import type { ReadContext } from '../http/public-read.ts'
import { loadObjective } from '../objectives/objective.load.ts'
import { unknownObjective } from '../problems.ts'
import { loadSteeringDocument } from '../steering-documents/steering-document.load.ts'
import { boardPicture, type PageAddress, sharedParameters, withParameters } from './page-address.ts'
import type { Page } from './page-html.ts'
import { PAGE_TEXTS } from './page-texts.ts'

/** The document that the county's pages are about. */
export const STRATEGY = 'rus'

/** The county's strategy: every answer that its page is made of. */
export async function loadStrategyPage(context: ReadContext, address: PageAddress): Promise<Page> {
  const query = sharedParameters(address)
  const document = await loadSteeringDocument(context, STRATEGY)
  const areas = document.tree.filter(node => node.kind === 'development_area')
  return {
    status: 200,
    title: PAGE_TEXTS.strategy[context.language].title,
    sentence: sentenceOf(document, context),
    image: boardPicture(query),
    answers: {
      [withParameters(`/api/v1/steering-documents/${STRATEGY}`, query)]: document,
      [withParameters('/api/v1/expectations', query)]: await loadExpectations(context),
      ...(await answersOf(context, address, areas)),
    },
  }
}

export async function loadAreaPage(context: ReadContext, address: PageAddress, slug: string): Promise<Page> {
  const area = await getObjectiveOfKind(context, slug, ['development_area', 'perspective', 'dimension'])
  const goals = await answersOf(context, address, area.children)
  return objectivePage(area, address, goals)
}

export async function loadGoalPage(context: ReadContext, address: PageAddress, slug: string): Promise<Page> {
  return objectivePage(await getObjectiveOfKind(context, slug, ['strategy_goal']), address)
}

/** A goal of another document has no page under the county's strategy. */
async function getObjectiveOfKind(context: ReadContext, slug: string, kinds: Objective['kind'][]) {
  const objective = await loadObjective(context, slug)
  if (!kinds.includes(objective.kind)) throw unknownObjective(slug)
  return objective
}

function objectivePage(
  objective: Objective,
  address: PageAddress,
  answers: Record<string, unknown> = {},
): Page {
  const query = sharedParameters(address)
  return {
    status: 200,
    title: objective.name,
    sentence: [objective.ownershipNote, PAGE_TEXTS.direction[address.language].sentence]
      .filter(Boolean)
      .join(' '),
    image: boardPicture(query),
    answers: { [withParameters(`/api/v1/objectives/${objective.slug}`, query)]: objective, ...answers },
  }
}

async function answersOf(
  context: ReadContext,
  address: PageAddress,
  objectives: readonly { slug: string }[],
): Promise<Record<string, Objective>> {
  const query = sharedParameters(address)
  const answers: Record<string, Objective> = {}
  for (const { slug } of objectives) {
    answers[withParameters(`/api/v1/objectives/${slug}`, query)] = await loadObjective(context, slug)
  }
  return answers
}

function sentenceOf(document: SteeringDocument, { language }: ReadContext): string {
  const shown = document.versions.find(({ version }) => version === document.version)
  const goals = document.tree.flatMap(node => node.children).filter(node => node.kind === 'strategy_goal')
  return strategySentence({ goals: goals.length, until: shown?.validTo?.slice(0, 4) ?? null }, language)
}
