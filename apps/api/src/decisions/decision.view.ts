import { DECISION_FIELDS, type Decision, type DecisionChange, type DecisionField } from '@malkoll/contracts'
import { DESIRED_DIRECTION_WORDS, type Language, ruleText, unitInfo } from '@malkoll/domain'
import { functionText } from '../changes/function-text.ts'
import { translated } from '../translations/translated.ts'
import { decisionIn } from './decision-note.ts'
import type { DecidedTarget, DecisionVersion, DecisionWithdrawalRow } from './decision-version.queries.ts'
import { FIELD_WORDS } from './decision-words.ts'
import { NO_DEFINITION } from './no-definition.ts'

type Rule = Pick<DecisionVersion, 'comparator' | 'value' | 'upper' | 'base_period' | 'base_value'>

/** What a decision says, whenever it did. */
export type DecisionContent = Omit<DecisionVersion, 'revision' | 'at' | 'actor' | 'reason'>

/** The same but for its rule. */
export type DecisionWording = Omit<DecisionContent, keyof Rule>

/** The fields that say something else, the rule last. */
export function changesBetween(
  before: DecisionContent,
  after: DecisionContent,
  language: Language,
): DecisionChange[] {
  const rule = toChange(
    'rule',
    { before: ruleTextIn(before, language), after: ruleTextIn(after, language) },
    language,
  )
  return [...wordingChangesBetween(before, after, language), ...(rule ? [rule] : [])]
}

/** The same but for the rule. */
export function wordingChangesBetween(
  before: DecisionWording,
  after: DecisionWording,
  language: Language,
): DecisionChange[] {
  return WORDING_FIELDS.flatMap(field => {
    const texts = { before: fieldText(field, before, language), after: fieldText(field, after, language) }
    return toChange(field, texts, language) ?? []
  })
}

type WordingField = Exclude<DecisionField, 'rule'>
const WORDING_FIELDS = DECISION_FIELDS.filter((field): field is WordingField => field !== 'rule')

function toChange(
  field: DecisionField,
  { before, after }: Pick<DecisionChange, 'before' | 'after'>,
  language: Language,
): DecisionChange | null {
  return before === after ? null : { field, label: FIELD_WORDS[field][language], before, after }
}

function fieldText(field: WordingField, content: DecisionWording, language: Language): string | null {
  switch (field) {
    case 'name':
      return content.name_sv
    case 'name_en':
      return content.name_en
    case 'definition':
      return isDefined(content) ? content.definition_sv : null
    case 'definition_en':
      return isDefined(content) ? content.definition_en : null
    case 'unit':
      return unitInfo(content.unit_code, language).name
    case 'decimals':
      return String(content.decimals)
    case 'direction':
      return DESIRED_DIRECTION_WORDS[content.desired_direction][language]
    case 'decision':
      return decisionIn(content.decision_sv)
  }
}

function isDefined({ definition_sv }: DecisionWording): boolean {
  return definition_sv !== NO_DEFINITION.sv
}

function ruleTextIn(content: DecisionContent, language: Language): string {
  return ruleText(ruleIn(content), unitInfo(content.unit_code, language), language)
}

export function ruleIn({ comparator, value, upper, base_period, base_value }: DecisionContent) {
  return {
    comparator,
    value,
    upper,
    base: base_period === null ? null : { period: base_period, value: base_value },
  }
}

interface Past {
  /** All that the decision has said, newest first. */
  versions: readonly [DecisionVersion, ...DecisionVersion[]]
  withdrawals: readonly DecisionWithdrawalRow[]
}

export function toDecision(
  target: DecidedTarget,
  { versions, withdrawals }: Past,
  language: Language,
): Omit<Decision, 'asOf' | 'revision'> {
  const [now] = versions
  return {
    target: target.slug,
    name: { sv: now.name_sv, en: now.name_en },
    definition: isDefined(now) ? { sv: now.definition_sv, en: now.definition_en } : null,
    unit: now.unit_code,
    decimals: now.decimals,
    desiredDirection: now.desired_direction,
    ...ruleIn(now),
    decision: decisionIn(now.decision_sv),
    periods: target.periods,
    example: {
      slug: target.example_slug,
      name: translated(language, target.example_name_sv, target.example_name_en),
    },
    valueCount: target.value_count,
    lastChange: now.revision,
    history: toHistory({ versions, withdrawals }, language),
  }
}

type Step = Decision['history'][number]

function toHistory({ versions, withdrawals }: Past, language: Language): Step[] {
  const decidedIn = new Set([versions.at(-1)?.revision, ...withdrawals.map(row => row.decided_anew_in)])
  const said = versions.map((version, index): Step => {
    const before = versions[index + 1]
    return {
      ...toStep(version, language),
      kind: decidedIn.has(version.revision) ? 'decided' : 'corrected',
      changes: before ? changesBetween(before, version, language) : [],
    }
  })
  const withdrawn = withdrawals.map(
    (row): Step => ({
      ...toStep(row, language),
      kind: 'withdrawn',
      changes: [],
    }),
  )
  return [...said, ...withdrawn].toSorted((a, b) => b.revision - a.revision)
}

function toStep(
  { revision, at, actor, reason }: DecisionVersion | DecisionWithdrawalRow,
  language: Language,
): Pick<Step, 'revision' | 'at' | 'by' | 'reason'> {
  return { revision, at, by: functionText(actor, language), reason }
}
