import type { TargetDecided, TargetDecision } from '@malkoll/contracts'
import type { Transaction } from 'kysely'
import { withRevisionLock } from '../db/revisions.ts'
import type { DB } from '../db/schema.ts'
import { ENTERED_SOURCE, enteredSourceId } from '../entry/entry.queries.ts'
import type { SignedInContext } from '../http/signed-in.ts'
import { type IndicatorInput, saveIndicators } from '../indicators/indicator.service.ts'
import { keepWording, returnIndicator } from '../indicators/wording.queries.ts'
import { notAnExample, notYours, unknownTarget } from '../problems.ts'
import { type SeriesRef, saveSeries } from '../series/series.service.ts'
import { saveTargetPeriods, saveTargets } from '../targets/target.service.ts'
import { closeTargetPeriods } from '../targets/target-period.queries.ts'
import { translated } from '../translations/translated.ts'
import {
  copyOwners,
  type ExampleTarget,
  findExampleTarget,
  findFormerDecision,
  freeSlug,
  isNamed,
} from './decision.queries.ts'
import { noteOf } from './decision-note.ts'
import { refuseWrongDecision } from './decision-rule.ts'
import { listDecisionVersions } from './decision-version.queries.ts'
import { wordingOf } from './decision-wording.ts'
import { NO_DEFINITION } from './no-definition.ts'

type DecisionContext = Pick<SignedInContext, 'db' | 'user' | 'actor' | 'language'>

/**
 * Puts a decided målvärde, its mått and its series in the place of an invented one, as one revision. The example is shown
 * no longer, and stays as it was for moments before: a real outcome never meets an invented målvärde. A decision that was
 * withdrawn and is taken again gets its own address again; its values stay withdrawn.
 */
export function decideTarget(
  { db, user, actor, language }: DecisionContext,
  slug: string,
  decision: TargetDecision,
): Promise<TargetDecided> {
  return withRevisionLock(db, async (trx, { newest, open }) => {
    const example = await findExampleTarget(trx, slug)
    if (!example) throw unknownTarget(slug)
    const isOwn = user.indicatorIds.includes(example.indicator_id)
    const name = translated(language, example.name_sv, example.name_en)
    if (!isOwn && !user.actions.includes('targets.decide-any'))
      throw notYours([{ path: 'slug', code: 'not_yours', value: name }])
    if (!example.is_example || example.periods.length === 0) throw notAnExample(name)
    const isNameTaken = !decision.isNameShared && (await isNamed(trx, decision.name.sv))
    refuseWrongDecision(decision, { periods: example.periods, isNameTaken })
    const { revision, at } = await open({ ...actor, kind: 'targets', reason: decision.reason })
    const target = await findAddress(trx, { revision, newest }, { example, decision })
    const replacement = await replaceExample(trx, revision, { target, example, decision })
    return { asOf: at, revision, ...replacement }
  })
}

interface Replacement {
  example: ExampleTarget
  decision: TargetDecision
}

/** The address that the decision gets. One that was withdrawn and is taken again keeps its own, and what it said. */
async function findAddress(
  trx: Transaction<DB>,
  { revision, newest }: { revision: number; newest: number },
  { example, decision }: Replacement,
): Promise<string> {
  const name = decision.name.sv
  const slug = slugOf(name)
  const former = await findFormerDecision(trx, { exampleId: example.id, name, slug })
  if (!former) return freeSlug(trx, slug)
  const [said] = await listDecisionVersions(trx, newest, former)
  if (!said) throw new RangeError(`Decision ${former.slug} has said nothing`)
  const earlier = { ...wordingOf(said), since: said.revision }
  await keepWording(trx, revision, { indicatorId: former.indicator_id, earlier })
  await returnIndicator(trx, revision, former.indicator_id)
  return former.slug
}

async function replaceExample(
  trx: Transaction<DB>,
  revision: number,
  { target: slug, example, decision }: Replacement & { target: string },
) {
  const { geography, organisation, breakdown, periods } = example
  const series = { indicator: slug, geography, organisation, breakdown }
  await enteredSourceId(trx, revision)
  await saveIndicators(trx, revision, [toIndicator(slug, { example, decision })])
  await saveSeries(trx, [{ ...series, isExample: false, assumption: null }])
  await saveTargets(trx, revision, [toTarget(series, { example, decision })])
  await saveTargetPeriods(
    trx,
    revision,
    periods.map(period => toTargetPeriod(slug, period, decision)),
  )
  await closeTargetPeriods(trx, revision, example.id)
  await copyOwners(trx, { from: example.indicator_id, to: slug })
  return { target: slug, indicator: slug, geography, organisation, breakdown, periods }
}

function toIndicator(slug: string, { example, decision }: Replacement): IndicatorInput {
  const name = { sv: decision.name.sv, en: decision.name.en ?? null }
  const { definition } = decision
  return {
    slug,
    name,
    label: example.label,
    definition: definition ? { sv: definition.sv, en: definition.en ?? null } : NO_DEFINITION,
    unit: decision.unit ?? example.unit_code,
    decimals: decision.decimals ?? example.decimals,
    desiredDirection: decision.desiredDirection ?? example.desired_direction,
    periodicity: example.periodicity,
    measureOwner: example.measure_owner,
    isExample: false,
    objectives: example.objectives,
    countyAggregation: 'none',
    ...NOTHING_SAID,
  }
}

/** What nobody has said of a new mått. */
const NOTHING_SAID = {
  caveat: null,
  denominator: null,
  figuresMissing: null,
  weightIndicator: null,
  plausibleRange: null,
  sentenceTemplate: null,
  headlineTemplate: null,
  searchTerms: [],
  tables: [],
  breaks: [],
} as const

function toTarget(series: SeriesRef, { example, decision }: Replacement) {
  return {
    slug: series.indicator,
    series,
    objective: example.objective,
    position: example.position,
    assumption: null,
    isExample: false,
    note: noteOf(decision.reason),
    decidedBy: example.decided_by,
    responsible: example.responsible,
    carriedOutBy: example.carried_out_by,
  }
}

function toTargetPeriod(target: string, period: string, { comparator, value, upper, base }: TargetDecision) {
  return {
    target,
    period,
    comparator,
    value: value ?? null,
    upper: upper ?? null,
    base: base ? { period: base.period, value: base.value ?? null } : null,
    notMeasured: null,
    marginDecides: false,
    cause: null,
    measure: null,
    reason: null,
    source: ENTERED_SOURCE,
  }
}

const LONGEST_SLUG = 100

/** `Andel nöjda, år 2` → `andel-nojda-ar-2`. */
function slugOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|-+$/g, '')
  return plain === '' ? 'malvarde' : plain
}
