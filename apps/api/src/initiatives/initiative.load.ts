import type { Initiative, InitiativeList } from '@malkoll/contracts'
import { INITIATIVE_ROLE_WORDS, INITIATIVE_ROLES, type Language } from '@malkoll/domain'
import type { ReadContext } from '../http/public-read.ts'
import { unknownInitiative } from '../problems.ts'
import { type FindSource, loadSources } from '../sources/source.view.ts'
import { translated } from '../translations/translated.ts'
import { findInitiativeKnownFrom, type InitiativeRow, listInitiatives } from './initiative.queries.ts'

/** Every initiative that the sources tell of. */
export async function loadInitiatives(context: ReadContext): Promise<InitiativeList> {
  const { asOf, db, language, revision } = context
  const rows = await listInitiatives(db, revision)
  const findSource = await loadSources(
    context,
    rows.map(row => row.source_id),
  )
  const items = rows.map(row => toInitiative(row, findSource, language))
  return { asOf, revision, items, nextCursor: null }
}

export async function loadInitiative(context: ReadContext, slug: string): Promise<Initiative> {
  const { items, asOf, revision } = await loadInitiatives(context)
  const found = items.find(item => item.slug === slug)
  if (!found) throw unknownInitiative(slug, await findInitiativeKnownFrom(context.db, slug))
  return { asOf, revision, ...found }
}

function toInitiative(
  row: InitiativeRow,
  findSource: FindSource,
  language: Language,
): InitiativeList['items'][number] {
  return {
    slug: row.slug,
    name: translated(language, row.name_sv, row.name_en),
    objective: {
      slug: row.objective_slug,
      name: translated(language, row.objective_name_sv, row.objective_name_en),
    },
    period: row.period,
    aim: translated(language, row.aim_sv, row.aim_en),
    done: translated(language, row.done_sv, row.done_en),
    roles: INITIATIVE_ROLES.filter(role => row.roles.includes(role)).map(role => ({
      role,
      text: INITIATIVE_ROLE_WORDS[role][language],
    })),
    partners: translated(language, row.partners_sv, row.partners_en),
    funding: translated(language, row.funding_sv, row.funding_en),
    assumption: translated(language, row.assumption_sv, row.assumption_en),
    source: findSource(row.source_id),
  }
}
