import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { officeProgram } from './office-programs.ts'
import { unescapeXml } from './xml-text.ts'

const run = promisify(execFile)

export const PAGE_PICTURE = { width: 640, height: 360 }
const SLIDE_WIDTH = 1280
const TIMEOUT_MS = 120_000

/** Where a word stands, in the pixels of a slide of 1280 × 720. */
export interface DrawnWord {
  text: string
  x: number
  y: number
  width: number
  height: number
}

export interface DrawnPage {
  /** PNG of 640 × 360. */
  picture: Uint8Array
  lines: DrawnWord[][]
}

/** The pages of a .pptx as LibreOffice draws them. `ensureOfficePrograms` comes first; throws when nothing is drawn. */
export async function drawDeck(deck: Uint8Array): Promise<DrawnPage[]> {
  const folder = await mkdtemp(join(tmpdir(), 'malkoll-slides-'))
  try {
    await writeFile(join(folder, 'deck.pptx'), deck)
    await makePdf(folder)
    const [pictures, texts] = await Promise.all([drawPictures(folder), readTexts(folder)])
    return texts.map((lines, i) => ({ lines, picture: pictures[i] ?? new Uint8Array() }))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A profile of its own, so that a LibreOffice that a person has open is left alone. */
async function makePdf(folder: string): Promise<void> {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`
  const options = ['--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'deck.pptx')]
  await run(officeProgram('soffice'), [profile, ...options], { timeout: TIMEOUT_MS })
}

async function drawPictures(folder: string): Promise<Uint8Array[]> {
  const size = ['-scale-to-x', String(PAGE_PICTURE.width), '-scale-to-y', String(PAGE_PICTURE.height)]
  await run(officeProgram('pdftoppm'), ['-png', ...size, join(folder, 'deck.pdf'), join(folder, 'page')])
  const names = (await readdir(folder)).filter(name => name.endsWith('.png')).sort()
  return Promise.all(names.map(name => readFile(join(folder, name))))
}

async function readTexts(folder: string): Promise<DrawnWord[][][]> {
  const file = join(folder, 'words.html')
  await run(officeProgram('pdftotext'), ['-bbox-layout', join(folder, 'deck.pdf'), file])
  const pages = (await readFile(file, 'utf8')).split('<page ').slice(1)
  return pages.map(page => {
    const scale = SLIDE_WIDTH / Number(/width="([\d.]+)"/.exec(page)?.[1])
    return page
      .split('<line ')
      .slice(1)
      .map(line => wordsOf(line, scale))
  })
}

function wordsOf(line: string, scale: number): DrawnWord[] {
  const words = line.matchAll(
    /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g,
  )
  return [...words].map(([, ...parts]) => {
    const [x = 0, y = 0, right = 0, bottom = 0] = parts.map(part => Number(part) * scale)
    return { text: unescapeXml(parts[4] ?? ''), x, y, width: right - x, height: bottom - y }
  })
}
