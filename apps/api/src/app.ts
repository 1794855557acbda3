import { randomUUID } from 'node:crypto'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { Kysely } from 'kysely'
import type { Registry } from 'prom-client'
import { registerAccount } from './accounts/account.routes.ts'
import { registerAssignments } from './assignments/assignment.routes.ts'
import { registerBoard } from './board/board.routes.ts'
import { registerBudget } from './budget/budget.routes.ts'
import { registerChanges } from './changes/change.routes.ts'
import type { Config } from './config.ts'
import type { Database } from './db/database.ts'
import { followOwnRevisions } from './db/revisions.ts'
import type { DB } from './db/schema.ts'
import { registerDecisions } from './decisions/decision.routes.ts'
import { registerEntry } from './entry/entry.routes.ts'
import { registerExpectations } from './expectations/expectation.routes.ts'
import { registerExports } from './exports/export.routes.ts'
import { type FilePool, registerFilePool } from './files/file-pool.ts'
import { registerGeographies } from './geographies/geography.routes.ts'
import { registerHealth } from './health/health.routes.ts'
import { registerHistory } from './history/history.routes.ts'
import { registerRevisionPeople } from './history/revision-people.routes.ts'
import { type AnswerMemory, createAnswerMemory } from './http/answer-memory.ts'
import { closeConnectionsAfterAnswers } from './http/closing.ts'
import { registerDocumentation } from './http/documentation.routes.ts'
import { type LogDestination, logAnswers, logConnection, loggerOptions } from './http/logging.ts'
import { collectMethods } from './http/methods.ts'
import { type RefuseTooMany, registerRateLimits } from './http/rate-limit.ts'
import { type ReadyAnswers, sendReadyAnswersFirst } from './http/ready-answers.ts'
import { readableAddress, registerRefusals } from './http/refusals.ts'
import { createRowMemory, type RowMemory } from './http/row-memory.ts'
import { registerSecurity } from './http/security.ts'
import { answerUnreadableRequest } from './http/unreadable-request.ts'
import { registerImages } from './images/images.routes.ts'
import { registerIndicators } from './indicators/indicator.routes.ts'
import { registerInitiatives } from './initiatives/initiative.routes.ts'
import { registerInvitations } from './invitations/invitation.routes.ts'
import { registerKeys } from './keys/key.routes.ts'
import { registerObjectives } from './objectives/objective.routes.ts'
import { type Endpoint, enforcePolicy, expectActions } from './policy/enforce.ts'
import { registerDecks } from './presentations/deck.routes.ts'
import { registerKeptDecks } from './presentations/kept-deck.routes.ts'
import { registerPresentations } from './presentations/presentation.routes.ts'
import { unknownPath } from './problems.ts'
import { registerSearch } from './search/search.routes.ts'
import { registerSeries } from './series/series.routes.ts'
import { type Authentication, createAuthentication } from './sign-in/authentication.ts'
import { registerSessions } from './sign-in/session.routes.ts'
import { createTurns, type Turns } from './sign-in/turns.ts'
import { registerSourceNotes } from './source-notes/source-note.routes.ts'
import { registerSources } from './sources/source.routes.ts'
import { registerStandardDecks } from './standard-decks/standard-decks.routes.ts'
import { registerSteeringDocuments } from './steering-documents/steering-document.routes.ts'
import { registerTargets } from './targets/target.routes.ts'
import { registerUserEvents } from './user-events/user-event.routes.ts'
import { registerUsers } from './users/user.routes.ts'
import { registerWeb } from './web/web.routes.ts'
import { registerWithdrawals } from './withdrawals/withdrawal.routes.ts'
import { registerWorkbooks } from './workbooks/workbook.routes.ts'

declare module 'fastify' {
  interface FastifyInstance {
    config: Config
    database: Database
    db: Kysely<DB>
    clock: () => Date
    answers: AnswerMemory
    readyAnswers: ReadyAnswers
    rows: RowMemory
    /** Null when nobody reads them. */
    metrics: Registry | null
    refuseTooMany: RefuseTooMany
    files: FilePool
    authentication: Authentication
    /** Passwords are hashed in turn, so that signing in slows nobody who reads. */
    passwordTurns: Turns
    /** Every route with what the policy knows it by. */
    endpoints: readonly Endpoint[]
  }
}

export type App = FastifyInstance

export interface AppParts {
  config: Config
  /** Open and migrated. Closing it stays with whoever opened it. */
  database: Database
  clock: () => Date
  log?: LogDestination
  /** The built web app. */
  webFolder?: string
}

/** Node's own limit of all headers. Longer parameters are refused by their schema, like other wrong ones. */
const LONGEST_ADDRESS = 16_384

/** The whole server, not yet listening. */
export async function buildApp(parts: AppParts): Promise<App> {
  const app = openApp(parts)
  await followRevisions(app)
  app.decorate('readyAnswers', sendReadyAnswersFirst(app))
  await registerFoundation(app)
  registerSlices(app)
  app.decorate('metrics', parts.config.metrics ? await startMetrics(app) : null)
  if (parts.webFolder) await registerWeb(app, parts.webFolder)
  else app.setNotFoundHandler(() => Promise.reject(unknownPath()))
  return app
}

/** Longer than any connection takes for the largest body; nobody holds one open by sending a byte at a time. */
const LONGEST_SENDING_MS = 2 * 60_000

/** Without routes: what they find on it. */
function openApp({ config, database, clock, log }: AppParts): App {
  const app = Fastify({
    logger: loggerOptions(config, log),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    trustProxy: config.trustProxy,
    rewriteUrl: readableAddress,
    clientErrorHandler: answerUnreadableRequest,
    requestTimeout: LONGEST_SENDING_MS,
    routerOptions: { maxParamLength: LONGEST_ADDRESS },
    // Who asks on an open connection while the server closes is still answered.
    return503OnClosing: false,
  })
  app.decorate('endpoints', expectActions(app))
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.decorate('config', config)
  app.decorate('database', database)
  app.decorate('db', database.db)
  app.decorate('clock', clock)
  app.decorate('answers', createAnswerMemory())
  app.decorate('rows', createRowMemory())
  return app
}

async function followRevisions(app: App): Promise<void> {
  const follow = (revision: number) => app.answers.moveTo(revision)
  followOwnRevisions(app.db, follow)
  const stopListening = await app.database.listen(follow, isConnected => logConnection(app, isConnected))
  app.addHook('onClose', stopListening)
}

/** What holds for every route, in the order in which a request meets it. */
async function registerFoundation(app: App): Promise<void> {
  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id)
    done()
  })
  logAnswers(app)
  closeConnectionsAfterAnswers(app)
  const methodsOf = collectMethods(app)
  await registerSecurity(app, methodsOf)
  registerRefusals(app, methodsOf)
  app.decorate('authentication', createAuthentication(app))
  app.decorate('passwordTurns', createTurns())
  enforcePolicy(app)
  await registerRateLimits(app)
  registerDocumentation(app)
  registerFilePool(app)
}

/** Every slice, in reading order. */
function registerSlices(app: App): void {
  registerBoard(app)
  registerTargets(app)
  registerImages(app)
  registerWorkbooks(app)
  registerPresentations(app)
  registerDecks(app)
  registerKeptDecks(app)
  registerStandardDecks(app)
  registerIndicators(app)
  registerSeries(app)
  registerObjectives(app)
  registerInitiatives(app)
  registerExpectations(app)
  registerBudget(app)
  registerAssignments(app)
  registerSourceNotes(app)
  registerSearch(app)
  registerExports(app)
  registerSteeringDocuments(app)
  registerGeographies(app)
  registerEntry(app)
  registerDecisions(app)
  registerChanges(app)
  registerHistory(app)
  registerRevisionPeople(app)
  registerWithdrawals(app)
  registerSources(app)
  registerSessions(app)
  registerAccount(app)
  registerInvitations(app)
  registerUsers(app)
  registerUserEvents(app)
  registerKeys(app)
  registerHealth(app)
}

/** Not loaded where nobody reads them. */
async function startMetrics(app: App): Promise<Registry> {
  const { registerMetrics } = await import('./metrics/metrics.ts')
  return registerMetrics(app)
}
