import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { z } from 'zod'

export const PARTS = [
  'board',
  'series',
  'growth',
  'widest',
  'process',
  'pictures',
  'pglite',
  'slides',
  'entry',
] as const

const OUT = fileURLToPath(new URL('../../../bench-results/api.json', import.meta.url))

const optionsSchema = z.object({
  rounds: z.coerce.number().int().min(1),
  seconds: z.coerce.number().positive(),
  only: z
    .string()
    .transform(text => text.split(','))
    .pipe(z.array(z.enum(PARTS))),
  indicators: z.coerce.number().int().min(100),
  out: z.string(),
})

/** `seconds`: how long each side of a round is asked; `indicators`: 1 000 are S1. */
export type BenchOptions = z.infer<typeof optionsSchema>

/** Throws when an option is unknown or its value is none. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: args.filter(arg => arg !== '--'),
    options: {
      rounds: { type: 'string', default: '7' },
      seconds: { type: 'string', default: '1' },
      only: { type: 'string', default: PARTS.join(',') },
      indicators: { type: 'string', default: '1000' },
      out: { type: 'string', default: OUT },
    },
  })
  return optionsSchema.parse(values)
}
