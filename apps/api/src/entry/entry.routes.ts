import {
  entrySheetQuerySchema,
  entrySheetSchema,
  measurementsResultSchema,
  measurementsSchema,
  typedByQuerySchema,
} from '@malkoll/contracts'
import type { App } from '../app.ts'
import { signedIn } from '../http/signed-in.ts'
import { expectTypist } from '../http/typed-by.ts'
import { enterMeasurements } from './entry.service.ts'
import { loadEntrySheet } from './entry-sheet.load.ts'

/** A thousand items, each with the longest note, in UTF-8. */
const LARGEST_BODY_BYTES = 8 * 1024 * 1024

export function registerEntry(app: App): void {
  signedIn(app, {
    method: 'POST',
    url: '/api/v1/measurements',
    action: 'measurements.enter',
    query: typedByQuerySchema,
    body: measurementsSchema,
    largestBodyBytes: LARGEST_BODY_BYTES,
    rateLimit: 'writes',
    response: measurementsResultSchema,
    operationId: 'enterMeasurements',
    summary: 'Enter and correct measurements',
    description:
      'Adds values to empty cells and corrects others, all of them or none. A correction needs a reason; a cell that says the same already is left alone. Unusual values are told, the gravest only stored with a note. What a cell said before, also what has become `confidential`, stays in its history, which everyone can read.',
    tag: 'entry',
    refusals: {
      401: 'Nobody is signed in, or somebody else than `person`; or the key is not valid.',
      403: 'No role of the user may enter values, or an indicator is not the user’s (`not_yours`).',
      409: 'A row is an example: its målvärde has to be decided first (`example_needs_decision`, `targets`).',
      412: 'Somebody has changed a cell since it was seen (`lost_update`, `conflicts`).',
    },
    load: async (context, { query, body }) => {
      expectTypist(context, query)
      return enterMeasurements(context, body)
    },
  })

  signedIn(app, {
    method: 'GET',
    url: '/api/v1/entry-sheet',
    action: 'entry.read',
    query: entrySheetQuerySchema,
    response: entrySheetSchema,
    operationId: 'getEntrySheet',
    summary: 'Rows to enter measurements in',
    description:
      'Series with the cells of some periods, their history, plausible range and målvärden: all that a page needs to judge a value while it is typed.',
    tag: 'entry',
    load: (context, { query }) => loadEntrySheet(context, query),
  })
}
