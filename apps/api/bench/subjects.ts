import { boardSchema, geographyListSchema } from '@malkoll/contracts'
import { atLeast, atMost, type Goal } from '@malkoll/toolchain/measured-row'
import { seriesAddress } from './bench-data.ts'

/** Region Kalmar län's. */
const COUNTY = '08'
export const BOARD_ADDRESS = '/api/v1/board?period=2022'

/** An answer that is read, and its goals. */
export interface Subject {
  name: string
  /** Of different answers that cost the same work; the first is the one asked for again and again. */
  addresses: readonly string[]
  uncachedGoal: Goal
  /** Of answers from memory. */
  p99Goal: Goal
}

export const board: Subject = {
  name: 'Board',
  addresses: [BOARD_ADDRESS],
  uncachedGoal: atLeast(0.7),
  p99Goal: atMost(12),
}

/** The series of so many indicators, as the pages ask for them. */
export async function seriesOf(origin: string, indicators: number): Promise<Subject> {
  const municipalities = await listMunicipalities(origin)
  const numbers = Array.from({ length: indicators }, (_, index) => index + 1)
  return {
    name: 'Series',
    addresses: numbers.map(number => seriesAddress(number, municipalities, 'columns')),
    uncachedGoal: atLeast(0.6),
    p99Goal: atMost(40),
  }
}

/** Every målvärde on the board. */
export async function listTargetSlugs(origin: string): Promise<string[]> {
  const { targets } = boardSchema.parse(await readJson(origin, BOARD_ADDRESS))
  return targets.map(target => target.slug)
}

async function listMunicipalities(origin: string): Promise<string[]> {
  const { items } = geographyListSchema.parse(await readJson(origin, '/api/v1/geographies'))
  return items
    .filter(place => place.kind === 'municipality' && place.parent === COUNTY)
    .map(({ code }) => code)
}

async function readJson(origin: string, address: string): Promise<unknown> {
  const answer = await fetch(new URL(address, origin))
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`)
  return answer.json()
}
