import { z } from 'zod'

/** The number in the path of an address, as it is written there: `0x1` and `1.0` are no other way to write 1. */
export function idParams(of: string) {
  return z.object({
    id: z
      .string()
      .regex(/^[1-9]\d{0,14}$/)
      .transform(Number)
      .describe(of),
  })
}
