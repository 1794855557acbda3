import { atMost, type MeasuredRow, measuredRow, ratios } from '@malkoll/toolchain/measured-row'
import { formatMedian } from '@malkoll/toolchain/measured-table'
import { type LoadResult, type Question, startLoadGenerator } from './load.ts'
import { askedBy, type Stage } from './stage.ts'
import { BOARD_ADDRESS, listTargetSlugs } from './subjects.ts'

const PICTURES_DRAWN = 200
/** Who draws while others read. */
const DRAWERS = 4
/** A quiet stream of readers, far below what the server manages, so that their wait is their own. */
const READERS = { connections: 10, rate: 300 }

/** Time of a picture made anew, and what drawing does to those who read meanwhile. */
export async function measurePictures(stage: Stage): Promise<MeasuredRow[]> {
  const origin = stage.product.origin
  const slugs = await listTargetSlugs(origin)
  const addresses = slugs.map(slug => `/api/v1/targets/${slug}/chart.png`)
  const draw: Question = { origin, addresses, isNew: true, isCrowd: true }
  return [await measureDrawing(stage, draw), await measureReadersWhileDrawing(stage, draw)]
}

async function measureDrawing(stage: Stage, draw: Question): Promise<MeasuredRow> {
  const times: number[] = []
  const drawOne = askedBy(stage, 1)(stage.product, draw)
  await drawOne()
  for (let round = 0; round < stage.rounds; round += 1) times.push(1000 / (await drawOne()).perSecond)
  const name = `one of the board's ${draw.addresses.length} charts as PNG`
  return measuredRow({ group: 'Pictures', name, unit: 'ms', values: times, goal: atMost(30) })
}

async function measureReadersWhileDrawing(stage: Stage, draw: Question): Promise<MeasuredRow> {
  const drawers = startLoadGenerator()
  try {
    const { perSecond } = await drawers.run({ ...draw, connections: DRAWERS, seconds: stage.seconds })
    const seconds = PICTURES_DRAWN / perSecond
    const read = () =>
      stage.load.run({ origin: stage.product.origin, addresses: [BOARD_ADDRESS], ...READERS, seconds })
    const idle: LoadResult[] = []
    const busy: LoadResult[] = []
    for (let round = 1; round <= stage.rounds; round += 1) {
      idle.push(await read())
      const [reading] = await Promise.all([read(), drawers.run({ ...draw, connections: DRAWERS, seconds })])
      busy.push(reading)
      stage.progress(`drew ${round} of ${stage.rounds}`)
    }
    return rowOfReaders(
      idle.map(result => result.p99Ms),
      busy.map(result => result.p99Ms),
    )
  } finally {
    await drawers.stop()
  }
}

function rowOfReaders(idle: readonly number[], busy: readonly number[]): MeasuredRow {
  return measuredRow({
    group: 'Pictures',
    name: `readers' p99 while ${PICTURES_DRAWN} are drawn`,
    unit: '×',
    values: ratios(busy, idle),
    goal: atMost(3),
    note: `${formatMedian(busy)} ms, idle ${formatMedian(idle)} ms`,
  })
}
