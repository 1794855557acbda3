import { parseArgs } from 'node:util'
import { type UserCommand, userCommandSchema } from './command.ts'

const DEFAULT_KEY_DAYS = '90'

/** What was asked for; 'help', or undefined when it cannot be understood. */
export function readUserCommand(args: readonly string[]): UserCommand | 'help' | undefined {
  const read = readArguments(args)
  if (!read) return undefined
  const { values, positionals } = read
  const [command, email, ...rest] = positionals
  if (values.help || command === undefined) return 'help'
  if (rest.length > 0) return undefined
  return userCommandSchema.safeParse(commandOf(command, email, values)).data
}

type Values = NonNullable<ReturnType<typeof readArguments>>['values']

function commandOf(command: string, email: string | undefined, values: Values): Record<string, unknown> {
  const { name, role = [], function: title, indicator, lang = 'sv' } = values
  const days = values.days
  const given = { command, ...(email !== undefined && { email }), ...(name !== undefined && { name }) }
  if (command === 'key') return { ...given, role: role[0], days: Number(days ?? DEFAULT_KEY_DAYS) }
  if (command === 'list') return { ...given, language: lang }
  if (command !== 'create') return given
  return {
    ...given,
    roles: role,
    ...(title !== undefined && { function: title }),
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
