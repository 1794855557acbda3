import type { GeographyKind } from '@malkoll/domain'
import type { Transaction } from 'kysely'
import type { DB } from '../db/schema.ts'
import { upsertRows } from '../db/upsert.ts'

export interface GeographyInput {
  code: string
  kind: GeographyKind
  name: string
  officialName: string
  nameEn: string | null
  parent: string | null
}

export async function saveGeographies(
  trx: Transaction<DB>,
  geographies: readonly GeographyInput[],
): Promise<void> {
  await upsertRows(trx, 'geography', ['code'], geographies.map(rowOf))
}

function rowOf({ code, kind, name, officialName, nameEn, parent }: GeographyInput) {
  return { code, kind, name, official_name: officialName, name_en: nameEn, parent_code: parent }
}
