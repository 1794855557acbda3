import type { MeasurementFlag, MissingCode, Role } from '@malkoll/domain'
import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import { type RevisionFacts, withRevision } from '../db/revisions.ts'
import type {
  DB,
  Geography,
  Indicator,
  Objective,
  Organisation,
  Person,
  Series,
  Source,
  SteeringDocument,
  SteeringDocumentVersion,
  Target,
  TargetPeriod,
} from '../db/schema.ts'
import { hashToken, makeKeyToken } from '../keys/key-token.ts'
import { recordMeasurements } from '../measurements/measurement.service.ts'
import type { MeasurementInput } from '../measurements/measurement-input.ts'

type Given<Row> = Partial<Insertable<Row>>

/** A figure, or why there is none; everything else is empty unless given. */
export type GivenMeasurement = Partial<Omit<MeasurementInput, 'value' | 'missing'>> & {
  value?: number | null
  missing?: MissingCode | null
  flags?: readonly MeasurementFlag[]
}

/** Shared by builders at different moments, so that their names differ. */
interface NameSource {
  count: number
}

/**
 * Builders of rows. Each makes what its row depends on, unless it is given, in a revision of its own; a
 * test states only what matters to it.
 */
export class Make {
  readonly #db: Kysely<DB>
  readonly #facts: RevisionFacts
  readonly #names: NameSource

  constructor(db: Kysely<DB>, facts: Partial<RevisionFacts> = {}, names: NameSource = { count: 0 }) {
    this.#db = db
    this.#facts = { actor: 'test', kind: 'test', reason: null, ...facts }
    this.#names = names
  }

  /** The same builders at another moment. One before the newest revision counts as that revision's. */
  at(at: string): Make {
    return new Make(this.#db, { ...this.#facts, at: new Date(at) }, this.#names)
  }

  revision(): Promise<number> {
    return this.#revise(async (_, revision) => revision)
  }

  unit(code = 'percent'): Promise<string> {
    const unit = { code, name_sv: code, name_en: code }
    return this.#db
      .insertInto('unit')
      .values(unit)
      .onConflict(conflict => conflict.column('code').doNothing())
      .execute()
      .then(() => code)
  }

  organisation(given: Given<Organisation> = {}): Promise<Selectable<Organisation>> {
    const slug = this.#slug('organisation')
    return this.#db
      .insertInto('organisation')
      .values({ slug, name_sv: slug, kind: 'administration', ...given })
      .returningAll()
      .executeTakeFirstOrThrow()
  }

  /** A county, unless told otherwise; the country exists already. */
  async geography(given: Given<Geography> = {}): Promise<Selectable<Geography>> {
    const country = { code: '00', kind: 'country', name: 'Riket', official_name: 'Sverige' } as const
    await this.#db
      .insertInto('geography')
      .values(country)
      .onConflict(conflict => conflict.column('code').doNothing())
      .execute()
    const code = given.code ?? '08'
    return this.#db
      .insertInto('geography')
      .values({ code, kind: 'county', name: code, official_name: code, parent_code: '00', ...given })
      .returningAll()
      .executeTakeFirstOrThrow()
  }

  source(given: Given<Source> = {}): Promise<Selectable<Source>> {
    const slug = this.#slug('source')
    return this.#revise((trx, known_from) =>
      trx
        .insertInto('source')
        .values({ slug, title: slug, known_from, ...given })
        .returningAll()
        .executeTakeFirstOrThrow(),
    )
  }

  steeringDocument(given: Given<SteeringDocument> = {}): Promise<Selectable<SteeringDocument>> {
    const slug = this.#slug('document')
    return this.#db
      .insertInto('steering_document')
      .values({ slug, name: slug, short_name: slug, kind: 'plan', ...given })
      .returningAll()
      .executeTakeFirstOrThrow()
  }

  async documentVersion(
    given: Given<SteeringDocumentVersion> = {},
  ): Promise<Selectable<SteeringDocumentVersion>> {
    const document_id = given.document_id ?? (await this.steeringDocument()).id
    return this.#revise((trx, known_from) =>
      trx
        .insertInto('steering_document_version')
        .values({ document_id, version: 1, name: 'Plan', state: 'decided', known_from, ...given })
        .returningAll()
        .executeTakeFirstOrThrow(),
    )
  }

  async objective(given: Given<Objective> = {}): Promise<Selectable<Objective>> {
    const version_id = given.version_id ?? (await this.documentVersion()).id
    const slug = this.#slug('objective')
    return this.#revise((trx, known_from) =>
      trx
        .insertInto('objective')
        .values({ slug, version_id, kind: 'region_goal', position: 1, name_sv: slug, known_from, ...given })
        .returningAll()
        .executeTakeFirstOrThrow(),
    )
  }

  async indicator(given: Given<Indicator> = {}): Promise<Selectable<Indicator>> {
    const unit_code = await this.unit(given.unit_code)
    const slug = this.#slug('indicator')
    return this.#revise((trx, known_from) =>
      trx
        .insertInto('indicator')
        .values({
          slug,
          name_sv: slug,
          label: 'measure',
          definition_sv: slug,
          unit_code,
          decimals: 0,
          desired_direction: 'up',
          periodicity: 'year',
          known_from,
          ...given,
        })
        .returningAll()
        .executeTakeFirstOrThrow(),
    )
  }

  /** Of an organisation, unless a geography is given. */
  async series(given: Given<Series> = {}): Promise<Selectable<Series>> {
    const indicator_id = given.indicator_id ?? (await this.indicator()).id
    const isPlaced = given.geography_code != null || given.organisation_id != null
    const organisation_id = isPlaced ? null : (await this.organisation()).id
    return this.#db
      .insertInto('series')
      .values({ indicator_id, organisation_id, ...given })
      .returningAll()
      .executeTakeFirstOrThrow()
  }

  /** Adds or corrects one value through the product's own write path; answers with its revision. */
  async measurement(given: GivenMeasurement = {}): Promise<number> {
    const seriesId = given.seriesId ?? (await this.series()).id
    return this.#revise(async (trx, revision) => {
      await recordMeasurements(trx, revision, [measurementInput({ ...given, seriesId })])
      return revision
    })
  }

  async target(given: Given<Target> = {}): Promise<Selectable<Target>> {
    const is_example = given.is_example ?? false
    const series_id = given.series_id ?? (await this.series({ is_example })).id
    const objective_id = given.objective_id ?? (await this.objective()).id
    const slug = this.#slug('target')
    return this.#revise((trx, known_from) =>
      trx
        .insertInto('target')
        .values({ slug, series_id, objective_id, position: 1, is_example, known_from, ...given })
        .returningAll()
        .executeTakeFirstOrThrow(),
    )
  }

  /** "Minst 50" for 2022, unless told otherwise. */
  async targetPeriod(given: Given<TargetPeriod> = {}): Promise<Selectable<TargetPeriod>> {
    const target_id = given.target_id ?? (await this.target()).id
    return this.#revise((trx, known_from) =>
      trx
        .insertInto('target_period')
        .values({ target_id, period: '2022', comparator: 'at_least', value: 50, known_from, ...given })
        .returningAll()
        .executeTakeFirstOrThrow(),
    )
  }

  /** An analyst, unless told otherwise, without a password. */
  async person({
    roles = ['analyst'],
    indicators = [],
    ...given
  }: Given<Person> & { roles?: readonly Role[]; indicators?: readonly number[] } = {}): Promise<
    Selectable<Person>
  > {
    const name = `Person ${this.#next()}`
    const person = await this.#db
      .insertInto('person')
      .values({ name, email: `${name.replace(' ', '.').toLowerCase()}@example.org`, ...given })
      .returningAll()
      .executeTakeFirstOrThrow()
    for (const role of roles)
      await this.#db.insertInto('person_role').values({ person_id: person.id, role }).execute()
    for (const indicator_id of indicators)
      await this.#db.insertInto('indicator_owner').values({ person_id: person.id, indicator_id }).execute()
    return person
  }

  /** The headers that sign in with a key of this role: of a person given, else of a new one who has it. */
  async signedIn(
    role: Role,
    { personId, ...given }: { personId?: number; indicators?: readonly number[]; expires_at?: string } = {},
  ): Promise<{ authorization: string }> {
    const { expires_at = '2100-01-01T00:00:00Z', indicators = [] } = given
    const person_id = personId ?? (await this.person({ roles: [role], indicators })).id
    const token = makeKeyToken()
    await this.#db
      .insertInto('api_key')
      .values({ person_id, name: `Key ${this.#next()}`, role, token_hash: hashToken(token), expires_at })
      .execute()
    return { authorization: `Bearer ${token}` }
  }

  #revise<T>(work: (trx: Transaction<DB>, revision: number) => Promise<T>): Promise<T> {
    return withRevision(this.#db, this.#facts, work)
  }

  #slug(noun: string): string {
    return `${noun}-${this.#next()}`
  }

  #next(): number {
    this.#names.count += 1
    return this.#names.count
  }
}

/** One item for recordMeasurements: 66 for 2022, unless told otherwise. */
export function measurementInput(given: GivenMeasurement & { seriesId: number }): MeasurementInput {
  const { value = 66, missing = null, ...rest } = given
  const facts = {
    period: '2022',
    qualifier: null,
    flags: [],
    margin: null,
    n: null,
    noteSv: null,
    noteEn: null,
    reason: null,
    sourceId: null,
    ...rest,
  }
  if (missing !== null) return { ...facts, value: null, missing }
  if (value === null) throw new Error('A measurement without a value says why')
  return { ...facts, value, missing: null }
}
