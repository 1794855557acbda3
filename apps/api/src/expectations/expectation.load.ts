import type { ExpectationList } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import { loadFigures } from '../directions/figures.load.ts'
import type { ReadContext } from '../http/public-read.ts'
import { listIndicators } from '../indicators/indicator.queries.ts'
import { toMeasuredBy } from '../indicators/indicator.view.ts'
import { toObjectiveRef } from '../objectives/objective.view.ts'
import { loadSources } from '../sources/source.view.ts'
import { translated } from '../translations/translated.ts'
import { listExpectations, listExpectedIndicators, listExpectedObjectives } from './expectation.queries.ts'

/** What residents expect results in, with what we place under each. */
export async function loadExpectations(context: ReadContext): Promise<ExpectationList> {
  const { db, language, revision } = context
  const rows = await listExpectations(db, revision)
  const objectives = await listExpectedObjectives(db, revision)
  const links = await listExpectedIndicators(db, revision)
  const ids = [...new Set(links.map(link => link.indicator_id))]
  const figures = await loadFigures(context, ids.length === 0 ? [] : await listIndicators(db, revision, ids))
  const sourceId = rows[0]?.source_id ?? null
  const findSource = await loadSources(context, [sourceId])
  const items = rows.map(row => ({
    slug: row.slug,
    name: translated(language, row.name_sv, row.name_en),
    note: translated(language, row.note_sv, row.note_en),
    objectives: objectives
      .filter(objective => objective.expectation_id === row.id)
      .map(objective => ({ ...toObjectiveRef(objective, language), isProposal: objective.is_proposal })),
    indicators: links
      .filter(link => link.expectation_id === row.id)
      .flatMap(link => {
        const found = figures.get(link.indicator_id)
        return found ? [toMeasuredBy(found, link.is_proposal, language)] : []
      }),
  }))
  return {
    asOf: context.asOf,
    revision,
    items,
    nextCursor: null,
    note: PLACING_NOTE[language],
    source: findSource(sourceId),
  }
}

const PLACING_NOTE: Record<Language, string> = {
  sv: 'Områdena är källans. Vilka mål och indikatorer som står under dem är vårt förslag.',
  en: 'The areas are the source’s. Which goals and indicators stand under them is our proposal.',
}
