import type { ReadContext } from '../http/public-read.ts'
import { listEarlierNames } from '../indicators/wording.queries.ts'

/** Names what was read by the names of today as it was called at the revision, with the unit that it had. */
export async function loadEarlierNames({ db, revision }: Pick<ReadContext, 'db' | 'revision'>) {
  const names = new Map((await listEarlierNames(db, revision)).map(row => [row.indicator_id, row]))
  return <Row extends object>(indicatorId: number, row: Row): Row => ({ ...row, ...names.get(indicatorId) })
}
