import { type Kysely, sql } from 'kysely'

const BEFORE = [
  'first_administrator',
  'invited',
  'password_chosen',
  'changed',
  'disabled',
  'enabled',
  'reset',
  'removed',
  'key_made',
  'key_ended',
]
const OWN = ['password_changed', 'totp_on', 'totp_off', 'recovery_code_used']

/** What people do to what signs them in is a part of the trail too. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await allowKinds(db, [...BEFORE, ...OWN])
}

/** Events of the kinds that are no longer allowed stay: nothing of the trail is ever removed. */
export async function down(db: Kysely<unknown>): Promise<void> {
  await allowKinds(db, BEFORE, sql`not valid`)
}

async function allowKinds(db: Kysely<unknown>, kinds: readonly string[], validity = sql``): Promise<void> {
  const list = sql.join(kinds.map(kind => sql.lit(kind)))
  await sql`alter table user_event drop constraint user_event_kind_check`.execute(db)
  await sql`
    alter table user_event add constraint user_event_kind_check check (kind in (${list})) ${validity}`.execute(
    db,
  )
}
