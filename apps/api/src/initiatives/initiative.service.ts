import type { InitiativeRole } from '@malkoll/domain'
import type { Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import { readSlugIds } from '../db/slug-ids.ts'
import { upsertRows } from '../db/upsert.ts'
import type { TextPair } from '../translations/text-pair.ts'

export interface InitiativeInput {
  slug: string
  position: number
  /** The goal or area that it stands under. */
  objective: string
  name: TextPair
  period: string | null
  aim: TextPair
  done: TextPair | null
  roles: readonly InitiativeRole[]
  partners: TextPair | null
  funding: TextPair | null
  assumption: TextPair | null
  source: string
}

export async function saveInitiatives(
  trx: Transaction<DB>,
  revision: number,
  initiatives: readonly InitiativeInput[],
): Promise<void> {
  const objective = await readSlugIds(trx, 'objective')
  const source = await readSlugIds(trx, 'source')
  const rows = initiatives.map(({ name, aim, done, partners, funding, assumption, ...initiative }) => ({
    slug: initiative.slug,
    position: initiative.position,
    objective_id: objective(initiative.objective),
    name_sv: name.sv,
    name_en: name.en,
    period: initiative.period,
    aim_sv: aim.sv,
    aim_en: aim.en,
    done_sv: done?.sv ?? null,
    done_en: done?.en ?? null,
    roles: [...initiative.roles],
    partners_sv: partners?.sv ?? null,
    partners_en: partners?.en ?? null,
    funding_sv: funding?.sv ?? null,
    funding_en: funding?.en ?? null,
    assumption_sv: assumption?.sv ?? null,
    assumption_en: assumption?.en ?? null,
    source_id: source(initiative.source),
    known_from: revision,
  }))
  await upsertRows(trx, 'initiative', ['slug'], rows)
}
