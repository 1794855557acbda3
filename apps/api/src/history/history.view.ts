import type { CellHistory } from '@malkoll/contracts'
import { deedText, isDeedValue, isOfDeed, type Language, type SentenceContext } from '@malkoll/domain'
import type { TargetPeriodRow } from '../assessments/assessment.queries.ts'
import { assessPeriod, type Reading } from '../assessments/assessment.view.ts'
import { functionText } from '../changes/function-text.ts'
import { cellText } from '../measurements/cell-text.ts'
import type { FindSource } from '../sources/source.view.ts'
import { translated } from '../translations/translated.ts'
import type { CellSeriesRow, VersionRow } from './history.queries.ts'

type Version = CellHistory['versions'][number]

export interface VersionLookups {
  reading: Reading
  words: SentenceContext
  findSource: FindSource
  /** The målvärden of the cell's series and period. */
  targets: readonly TargetPeriodRow[]
  /** The reporting round that is open for the period. */
  round: { due_on: string } | null
  /** Of the change that made the version that holds. */
  withdrawal: Version['withdrawal']
}

export function toPlaceOfCell(
  row: CellSeriesRow,
  language: Language,
): Pick<CellHistory, 'geography' | 'organisation'> {
  const { geography_code: code, place, organisation_slug: slug, organisation_name_sv: name } = row
  return {
    geography:
      code === null || place === null ? null : { code, name: translated(language, place, row.place_en) },
    organisation:
      slug === null || name === null
        ? null
        : { slug, name: translated(language, name, row.organisation_name_en) },
  }
}

export function toVersion(row: VersionRow, lookups: VersionLookups): Version {
  const { words, findSource, targets } = lookups
  return {
    measurementId: row.id,
    value: row.value,
    missing: row.missing,
    qualifier: row.qualifier,
    flags: row.flags,
    margin: row.margin,
    n: row.n,
    note: translated(words.language, row.note_sv, row.note_en),
    revision: row.revision,
    at: row.at,
    until: row.until,
    by: functionText(row.actor, words.language),
    reason: row.reason ?? row.revision_reason,
    withdraws: row.withdraws,
    withdrawal: row.until === null ? lookups.withdrawal : null,
    valueText: valueText(row, lookups),
    source: findSource(row.source_id),
    statuses: targets.map(target => toStatus(target, row, lookups)),
  }
}

/** Of what is done or not the value says just that. */
function valueText(row: VersionRow, { words: { unit, language }, targets }: VersionLookups): string {
  const isDeed = isOfDeed(targets.map(target => target.comparator))
  return isDeed && row.value !== null && isDeedValue(row.value)
    ? deedText(row.value, language)
    : cellText(row, unit, language)
}

/** What the version leads to by the rule alone: a person's override is not its doing. */
function toStatus(
  target: TargetPeriodRow,
  version: VersionRow,
  { reading, round }: VersionLookups,
): Version['statuses'][number] {
  const { assessment } = assessPeriod(
    { ...target, ...asOutcome(version), override_status: null, override_reason: null },
    round && { dueOn: round.due_on },
    reading,
  )
  return {
    target: target.slug,
    name: translated(reading.language, target.name_sv, target.name_en),
    status: assessment.status,
    statusText: assessment.statusText,
    verdict: assessment.receipt.verdict,
    laterRuleAt: target.target_known_at > version.at ? target.target_known_at : null,
  }
}

function asOutcome(version: VersionRow) {
  return {
    outcome_period: version.period,
    outcome_value: version.value,
    missing: version.missing,
    qualifier: version.qualifier,
    flags: version.flags,
    margin: version.margin,
    n: version.n,
    outcome_note_sv: version.note_sv,
    outcome_note_en: version.note_en,
    outcome_source_id: version.source_id,
  }
}
