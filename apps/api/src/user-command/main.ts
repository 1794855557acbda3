import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Config, readConfig } from '../config.ts'
import { inBothLanguages } from '../data/data-texts.ts'
import { openDatabase } from '../db/database.ts'
import { ProblemError } from '../problems.ts'
import { startupMessage } from '../process/startup-failure.ts'
import { readUserCommand } from './arguments.ts'
import { runUserCommand, type UserCommand } from './command.ts'
import { type ControlAnswer, controlFile } from './control-server.ts'
import { noServerTexts, problemTexts, USAGE, wrongUsageTexts } from './texts.ts'

const controlSchema = z.object({ url: z.string(), secret: z.string() })
const answerSchema = z.object({ isDone: z.boolean(), texts: z.object({ sv: z.string(), en: z.string() }) })

try {
  const { isDone, texts } = await answerTo(process.argv.slice(2))
  const stream = isDone ? process.stdout : process.stderr
  stream.write(inBothLanguages(texts))
  process.exitCode = isDone ? 0 : 1
} catch (error) {
  process.stderr.write(startupMessage(error))
  process.exitCode = 1
}

function answerTo(args: readonly string[]): Promise<ControlAnswer> | ControlAnswer {
  const command = readUserCommand(args)
  if (command === 'help') return { isDone: true, texts: USAGE }
  if ('wrong' in command) return { isDone: false, texts: wrongUsageTexts(command) }
  const config = readConfig()
  return config.database.kind === 'embedded'
    ? askServer(config.database.dataDir, command)
    : askPostgresql(config, command)
}

/** PostgreSQL lets several in at once: what is changed there holds for every server from the next request on. */
async function askPostgresql(config: Config, command: UserCommand): Promise<ControlAnswer> {
  const database = await openDatabase(config.database)
  const circumstances = {
    now: new Date(),
    origin: config.baseUrl ?? addressOf(config),
    isOriginGuessed: config.baseUrl === null,
  }
  try {
    const texts = await runUserCommand(database.db, command, circumstances)
    return { isDone: true, texts }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return { isDone: false, texts: problemTexts(error) }
  } finally {
    await database.close()
  }
}

/** Where a browser on this computer finds a server with these settings. */
function addressOf({ host, port }: Config): string {
  const isEveryAddress = host === '0.0.0.0' || host === '::'
  return `http://${isEveryAddress ? 'localhost' : host}:${port}`
}

async function askServer(dataDir: string, command: UserCommand): Promise<ControlAnswer> {
  const control = await readControl(dataDir)
  const noServer = { isDone: false, texts: noServerTexts(dataDir) }
  if (!control) return noServer
  // Left behind by a server that was killed.
  const response = await fetch(control.url, {
    method: 'POST',
    headers: { authorization: `Bearer ${control.secret}` },
    body: JSON.stringify(command),
  }).catch(() => undefined)
  return response?.ok ? answerSchema.parse(await response.json()) : noServer
}

async function readControl(dataDir: string): Promise<z.output<typeof controlSchema> | undefined> {
  const content = await readFile(controlFile(dataDir), 'utf8').catch(() => undefined)
  return content === undefined ? undefined : controlSchema.parse(JSON.parse(content))
}
