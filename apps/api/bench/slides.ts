import { deckSchema } from '@malkoll/contracts'
import { atMost, type MeasuredRow, measuredRow, ratios } from '@malkoll/toolchain/measured-row'
import { formatMedian } from '@malkoll/toolchain/measured-table'
import { z } from 'zod'
import { newMoment } from './bench-data.ts'
import type { BenchServer } from './servers.ts'
import type { Stage } from './stage.ts'
import { listTargetSlugs } from './subjects.ts'
import { startWorker } from './worker.ts'

const drawnSchema = z.object({ milliseconds: z.number() })

interface Deck {
  milliseconds: number
  bytes: number
}

/** A deck of the board's charts, made anew over HTTP, against the bare library that draws as many. */
export async function measureSlides(stage: Stage): Promise<MeasuredRow[]> {
  const slugs = await listTargetSlugs(stage.product.origin)
  const library = startWorker('pptxgenjs-process.ts')
  const drawBare = async () => drawnSchema.parse(await library.ask({ charts: slugs.length })).milliseconds
  const ours: Deck[] = []
  const bare: number[] = []
  try {
    // The first of each only warms up.
    await Promise.all([fetchDeck(stage.product, slugs, 0), drawBare()])
    for (let round = 1; round <= stage.rounds; round += 1) {
      ours.push(await fetchDeck(stage.product, slugs, round))
      bare.push(await drawBare())
    }
  } finally {
    await library.stop()
  }
  return rowsOf(ours, bare, slugs.length)
}

/** Every round as of another moment and from another reader, as limits count them. */
async function fetchDeck({ origin }: BenchServer, slugs: readonly string[], round: number): Promise<Deck> {
  const deck = deckSchema.parse({
    title: 'Hur gick det?',
    occasion: null,
    language: 'sv',
    asOf: newMoment(round + 1),
    isDemo: true,
    slides: slugs.map(slug => ({ id: slug, kind: 'chart', chart: { kind: 'target', slug } })),
  })
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': `198.18.255.${round + 1}` }
  const begun = performance.now()
  const answer = await fetch(`${origin}/api/v1/presentations/deck.pptx`, {
    method: 'POST',
    headers,
    body: JSON.stringify(deck),
  })
  const bytes = (await answer.arrayBuffer()).byteLength
  if (!answer.ok) throw new Error(`The deck was answered with ${answer.status}`)
  return { milliseconds: performance.now() - begun, bytes }
}

function rowsOf(ours: readonly Deck[], bare: readonly number[], charts: number): MeasuredRow[] {
  const times = ours.map(deck => deck.milliseconds)
  const note = `${formatMedian(times)} ms, bare pptxgenjs ${formatMedian(bare)} ms`
  const row = { group: 'Slides', name: `${charts} native charts over HTTP` }
  const sizes = ours.map(deck => deck.bytes / 1000)
  return [
    measuredRow({ ...row, unit: '×', values: ratios(times, bare), goal: atMost(4), note }),
    measuredRow({ group: 'Slides', name: 'size of the deck', unit: 'kB', values: sizes, goal: atMost(1000) }),
  ]
}
