import type { UnitCode } from '@malkoll/domain'
import type { Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import { upsertRows } from '../db/upsert.ts'

export interface UnitInput {
  code: UnitCode
  name: { sv: string; en: string }
}

export async function saveUnits(trx: Transaction<DB>, units: readonly UnitInput[]): Promise<void> {
  const rows = units.map(({ code, name }) => ({ code, name_sv: name.sv, name_en: name.en }))
  await upsertRows(trx, 'unit', ['code'], rows)
}
