import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { type UserCommand, userCommandSchema } from './command.ts'
import type { UsagePart } from './texts.ts'

const DEFAULT_KEY_DAYS = '90'

/** What was asked for; 'help', or everything of it that cannot be understood. */
export function readUserCommand(args: readonly string[]): UserCommand | 'help' | WrongUsage {
  const read = readArguments(args)
  if (!read) return { wrong: ['options'] }
  const { values, positionals } = read
  const [command, email, ...rest] = positionals
  if (values.help || command === undefined) return 'help'
  if (rest.length > 0) return { wrong: ['options'] }
  const { data, error } = userCommandSchema.safeParse(commandOf(command, email, values))
  return data ?? { wrong: wrongParts(error) }
}

export interface WrongUsage {
  wrong: readonly UsagePart[]
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
  if (command === 'key') return { ...given, role: role[0], days: Number(days ?? DEFAULT_KEY_DAYS) }
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
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        role: { type: 'string', multiple: true },
        function: { type: 'string' },
        organisation: { type: 'string' },
        indicator: { type: 'string', multiple: true },
        days: { type: 'string' },
        lang: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch {
    return undefined
  }
}
