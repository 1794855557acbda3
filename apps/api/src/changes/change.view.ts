import type { Change } from '@malkoll/contracts'
import { type Language, unitInfo } from '@malkoll/domain'
import { cellText } from '../measurements/cell-text.ts'
import { translated } from '../translations/translated.ts'
import type { ChangedCellRow, RevisionExtentRow, RevisionRow } from './change.queries.ts'
import type { ChangedTargetRow, ChangedWordingRow } from './changed-target.queries.ts'
import { toChangedTarget, toChangedWording } from './changed-target.view.ts'
import { functionText } from './function-text.ts'

interface ChangedByRevision {
  cells: readonly ChangedCellRow[]
  /** Undefined: it wrote no cells. */
  extent: RevisionExtentRow | undefined
  withdrawal: Change['withdrawal']
  targets: readonly ChangedTargetRow[]
  wordings: readonly ChangedWordingRow[]
}

export function toChange(
  revision: RevisionRow,
  changed: ChangedByRevision,
  { withoutExamples, language }: { withoutExamples: boolean; language: Language },
): Change {
  const { count = 0, example_count = 0 } = changed.extent ?? {}
  return {
    revision: revision.id,
    at: revision.at,
    by: functionText(revision.actor, language),
    kind: revision.kind,
    reason: revision.reason,
    withdraws: revision.withdraws,
    withdrawal: changed.withdrawal,
    cells: changed.cells.map(row => ({ ...toCell(row, language), reason: row.reason })),
    cellCount: withoutExamples ? count - example_count : count,
    targets: changed.targets.map(row => toChangedTarget(row, language)),
    wordings: changed.wordings
      .map(row => toChangedWording(row, language))
      .filter(({ changes }) => changes.length > 0),
  }
}

/** A cell with both of its versions, whichever moments they are of. */
export function toCell(row: Omit<ChangedCellRow, 'reason' | 'revision'>, language: Language) {
  const unit = unitInfo(row.unit_code, language)
  const isNew = row.before_id === null
  const before = { value: row.before, missing: row.before_missing, qualifier: row.before_qualifier }
  const after = { value: row.after, missing: row.after_missing, qualifier: row.after_qualifier }
  const beforeText = isNew ? null : cellText(before, unit, language)
  const afterText = cellText(after, unit, language)
  return {
    indicator: row.indicator,
    name: translated(language, row.name_sv, row.name_en),
    geography: row.geography_code,
    geographyName: translated(language, row.place, row.place_en),
    organisation: toOrganisation(row, language),
    breakdown: row.breakdown,
    period: row.period,
    before: row.before,
    beforeMissing: row.before_missing,
    beforeText,
    after: row.after,
    afterMissing: row.after_missing,
    afterText: afterText === beforeText ? `${afterText} (${sideText(row, language)})` : afterText,
    isNew,
    example: row.is_example,
  }
}

const SIDE_WORDS = {
  flags: { sv: 'ändrad märkning', en: 'marks changed' },
  margin: { sv: 'ändrad felmarginal', en: 'margin of error changed' },
  n: { sv: 'ändrat antal svar', en: 'number of answers changed' },
  note: { sv: 'ändrad not eller källa', en: 'note or source changed' },
} as const satisfies Record<string, Record<Language, string>>

/** What has changed beside a value that reads the same. */
function sideText(row: SideDifferences, language: Language): string {
  const { flags, margin, n, note } = SIDE_WORDS
  const changed = [
    ...(row.is_flagged_anew ? [flags] : []),
    ...(row.has_new_margin ? [margin] : []),
    ...(row.has_new_n ? [n] : []),
  ]
  return (changed.length > 0 ? changed : [note]).map(words => words[language]).join(', ')
}

type SideDifferences = Pick<ChangedCellRow, 'is_flagged_anew' | 'has_new_margin' | 'has_new_n'>

function toOrganisation(
  { organisation_slug: slug, organisation_name_sv: name, organisation_name_en: english }: SeriesOwner,
  language: Language,
) {
  return slug === null || name === null ? null : { slug, name: translated(language, name, english) }
}

type SeriesOwner = Pick<ChangedCellRow, 'organisation_slug' | 'organisation_name_sv' | 'organisation_name_en'>
