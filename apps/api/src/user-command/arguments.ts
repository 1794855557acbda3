import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { type UserCommand, userCommandSchema } from './command.ts'
import type { ForeignOptions, UsagePart } from './texts.ts'

const DEFAULT_KEY_DAYS = '90'

const OPTIONS = {
  name: { type: 'string' },
  role: { type: 'string', multiple: true },
  function: { type: 'string' },
  organisation: { type: 'string' },
  indicator: { type: 'string', multiple: true },
  days: { type: 'string' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const

type CommandName = UserCommand['command']

const OPTIONS_OF: Record<CommandName, readonly string[]> = {
  create: ['name', 'role', 'function', 'organisation', 'indicator'],
  list: ['lang'],
  reset: [],
  disable: [],
  enable: [],
  key: ['role', 'name', 'days'],
}

/** What was asked for; 'help', or everything of it that cannot be understood. */
export function readUserCommand(args: readonly string[]): UserCommand | 'help' | WrongUsage {
  const { command, options } = namesIn(args)
  if (options.includes('help') || command === undefined) return 'help'
  if (!isCommandName(command)) return { wrong: ['command'] }
  const allowed = OPTIONS_OF[command]
  const foreign = options.filter(name => !allowed.includes(name))
  if (foreign.length > 0) return { wrong: [], foreign: { command, options: foreign, allowed } }
  return readKnownOptions(args)
}

/** Everything that is named, whether it is known or not: `-h` by its whole name. */
function namesIn(args: readonly string[]) {
  const loosely = {
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  } as const
  const { positionals, tokens } = parseArgs(loosely)
  const options = tokens.flatMap(token => (token.kind === 'option' ? [token.name] : []))
  return { command: positionals[0], options: [...new Set(options)] }
}

function isCommandName(command: string): command is CommandName {
  return Object.hasOwn(OPTIONS_OF, command)
}

function readKnownOptions(args: readonly string[]): UserCommand | WrongUsage {
  const read = readArguments(args)
  if (!read) return { wrong: ['options'] }
  const { values, positionals } = read
  const [command, email, ...rest] = positionals
  if (command === undefined || rest.length > 0) return { wrong: ['options'] }
  const { data, error } = userCommandSchema.safeParse(commandOf(command, email, values))
  return data ?? { wrong: wrongParts(error) }
}

export interface WrongUsage {
  wrong: readonly UsagePart[]
  foreign?: ForeignOptions
}

function wrongParts(error: z.ZodError | undefined): UsagePart[] {
  const fields = (error?.issues ?? []).map(({ path }) => PART_OF_FIELD[String(path[0])] ?? 'options')
  return [...new Set(fields)]
}

const PART_OF_FIELD: Record<string, UsagePart> = {
  command: 'command',
  email: 'email',
  name: 'name',
  role: 'role',
  roles: 'role',
  function: 'function',
  organisation: 'organisation',
  indicators: 'indicator',
  days: 'days',
  language: 'lang',
}

type Values = NonNullable<ReturnType<typeof readArguments>>['values']

function commandOf(command: string, email: string | undefined, values: Values): Record<string, unknown> {
  const { name, role = [], function: title, organisation, indicator, lang = 'sv' } = values
  const days = values.days
  const given = { command, ...(email !== undefined && { email }), ...(name !== undefined && { name }) }
  if (command === 'key')
    return { ...given, role: role.length > 1 ? role : role[0], days: Number(days ?? DEFAULT_KEY_DAYS) }
  if (command === 'list') return { ...given, language: lang }
  if (command !== 'create') return given
  return {
    ...given,
    roles: role,
    ...(title !== undefined && { function: title }),
    ...(organisation !== undefined && { organisation }),
    ...(indicator && { indicators: indicator }),
  }
}

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS })
  } catch {
    return undefined
  }
}
