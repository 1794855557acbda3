import type { GeographyList } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import { translated } from '../translations/translated.ts'
import type { GeographyRow } from './geography.queries.ts'

export function toGeography(row: GeographyRow, language: Language): GeographyList['items'][number] {
  return {
    code: row.code,
    name: translated(language, row.name, row.name_en),
    officialName: row.official_name,
    kind: row.kind,
    parent: row.parent_code,
  }
}

/** A place as other nouns name it. */
export function toPlace(row: GeographyRow, language: Language) {
  return { code: row.code, name: translated(language, row.name, row.name_en), kind: row.kind }
}
