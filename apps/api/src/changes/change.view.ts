import type { ChangeList } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import { translated } from '../translations/translated.ts'
import type { ChangedCellRow, ChangedTargetRow, RevisionRow } from './change.queries.ts'

type Change = ChangeList['items'][number]

export function toChange(
  revision: RevisionRow,
  changed: { cells: readonly ChangedCellRow[]; cellCount: number; targets: readonly ChangedTargetRow[] },
  language: Language,
): Change {
  return {
    revision: revision.id,
    at: revision.at,
    kind: revision.kind,
    reason: revision.reason,
    cells: changed.cells.map(row => toCell(row, language)),
    cellCount: changed.cellCount,
    targets: changed.targets.map(row => ({
      slug: row.slug,
      name: translated(language, row.name_sv, row.name_en),
      period: row.period,
    })),
  }
}

function toCell(row: ChangedCellRow, language: Language): Change['cells'][number] {
  return {
    indicator: row.indicator,
    name: translated(language, row.name_sv, row.name_en),
    geography: row.geography_code,
    breakdown: row.breakdown,
    period: row.period,
    before: row.before,
    beforeMissing: row.before_missing,
    after: row.after,
    afterMissing: row.after_missing,
    isNew: row.before_id === null,
    reason: row.reason,
    example: row.is_example,
  }
}
