import type { Wording } from '../indicators/wording.queries.ts'
import type { DecisionContent } from './decision.view.ts'

/** What a decision says in words: all of it but its rule. */
export function wordingOf(content: DecisionContent): Wording {
  return {
    name_sv: content.name_sv,
    name_en: content.name_en,
    definition_sv: content.definition_sv,
    definition_en: content.definition_en,
    unit_code: content.unit_code,
    decimals: content.decimals,
    desired_direction: content.desired_direction,
    decision_sv: content.decision_sv,
    decision_en: content.decision_en,
  }
}
