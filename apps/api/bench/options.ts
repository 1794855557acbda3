import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'

export const STAGES = ['board', 'series', 'growth', 'start', 'memory', 'pictures', 'embedded'] as const
export type Stage = (typeof STAGES)[number]

const OUT = fileURLToPath(new URL('../../../bench-results/api.json', import.meta.url))

const optionsSchema = z.object({
  rounds: z.coerce.number().int().min(1),
  seconds: z.coerce.number().positive(),
  only: z
    .string()
    .transform(text => text.split(','))
    .pipe(z.array(z.enum(STAGES))),
  indicators: z.coerce.number().int().min(100),
  out: z.string(),
})
export type BenchOptions = z.infer<typeof optionsSchema>

/** Throws when an option is unknown or its value is none. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: args.filter(arg => arg !== '--'),
    options: {
      rounds: { type: 'string', default: '7' },
      seconds: { type: 'string', default: '1' },
      only: { type: 'string', default: STAGES.join(',') },
      indicators: { type: 'string', default: '1000' },
      out: { type: 'string', default: OUT },
    },
  })
  return optionsSchema.parse(values)
}
