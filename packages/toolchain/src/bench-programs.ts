import { parseArgs } from 'node:util'

const SERVER = 'apps/api/bench/bench.ts'
const PAGES = 'apps/web/bench/page-speed.ts'
/** What `--only` calls the second program; every other name is a part of the first. */
const PAGES_PART = 'pages'

export interface BenchProgram {
  file: string
  args: string[]
}

/** What `pnpm bench` runs: server and pages, or those that `--only` names; both know `--rounds`. */
export function benchPrograms(args: readonly string[]): BenchProgram[] {
  const given = args.filter(arg => arg !== '--')
  const options = { only: { type: 'string' }, rounds: { type: 'string' } } as const
  const { only, rounds } = parseArgs({ args: given, options, strict: false }).values
  const parts = typeof only === 'string' ? only.split(',') : null
  const serverParts = parts?.filter(part => part !== PAGES_PART)
  const pagesArgs = typeof rounds === 'string' ? ['--rounds', rounds] : []
  return [
    ...(serverParts?.length === 0 ? [] : [{ file: SERVER, args: withParts(given, serverParts) }]),
    ...(parts && !parts.includes(PAGES_PART) ? [] : [{ file: PAGES, args: pagesArgs }]),
  ]
}

function withParts(args: readonly string[], parts: readonly string[] | undefined): string[] {
  if (!parts) return [...args]
  const place = args.findIndex(arg => arg.startsWith('--only'))
  const length = args[place] === '--only' ? 2 : 1
  return args.toSpliced(place, length, `--only=${parts.join(',')}`)
}
