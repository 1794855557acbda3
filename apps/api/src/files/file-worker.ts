import { getPriority, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'
import { type Deck, renderDeck } from '@malkoll/charts/pptx'
import { writeWorkbook } from '@malkoll/charts/workbook'
import { Resvg } from '@resvg/resvg-js'
import { openPictureFonts } from './picture-font.ts'
import { toPng } from './png.ts'

/** Runs on plain Node in a thread of its own: a file takes tens of milliseconds that no reader shall wait for. */
const fontFor = openPictureFonts()

/** Readers first: the web thread and this one share the processors. Only Linux takes it for a thread alone. */
const LATER_THAN_READERS = 10
if (process.platform === 'linux') setPriority(Math.max(getPriority(), LATER_THAN_READERS))

/** What can be made: plain data that a thread can be sent. */
export type FileRequest =
  | {
      kind: 'png'
      svg: string
      /** Pixels; the height follows from the drawing's proportions. */
      width: number
    }
  | { kind: 'workbook'; workbook: Parameters<typeof writeWorkbook>[0] }
  | { kind: 'deck'; deck: Omit<Deck, 'pictureOf'> }

parentPort?.on('message', async (request: FileRequest) => {
  parentPort?.postMessage(await makeFile(request))
})

async function makeFile(request: FileRequest): Promise<Uint8Array> {
  switch (request.kind) {
    case 'png':
      return drawPng(request.svg, request.width)
    case 'workbook':
      return writeWorkbook(request.workbook)
    case 'deck':
      return renderDeck({ ...request.deck, pictureOf: async (svg, width) => drawPng(svg, width) })
  }
}

function drawPng(svg: string, width: number): Uint8Array {
  return toPng(new Resvg(svg, { font: fontFor(svg), fitTo: { mode: 'width', value: width } }).render())
}
