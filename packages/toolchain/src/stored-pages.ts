import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DrawnPage } from './drawn-deck.ts'
import { pageDifference } from './page-comparison.ts'
import { ROOT } from './workspace.ts'

/** Where a run leaves what differed. */
export const RESULTS = join(ROOT, 'slide-results')

/** More lines than these are another page. */
const MOST_LINES = 8

export interface StoredPages {
  /** The folder with a picture and a text for each page, as `import.meta.url` makes it. */
  folder: URL
  /** True: pages are stored as they are drawn now. */
  isUpdate: boolean
}

/**
 * Compares a drawn page with the stored one of its name: its words exactly, its picture within a tolerance. Null when
 * they are the same; else a sentence, and the pictures lie where it says.
 */
export async function judgePage(
  { folder, isUpdate }: StoredPages,
  name: string,
  page: DrawnPage,
): Promise<string | null> {
  const stored = join(fileURLToPath(folder), name)
  const text = textOf(page)
  if (isUpdate) await storePage(stored, page, text)
  const expected = await readStored(stored)
  if (!expected) return `Nothing is stored for ${name}: look at the page and run with --update.`
  const difference = pageDifference(expected.picture, page.picture)
  if (!difference && expected.text === text) return null
  const results = join(RESULTS, basename(dirname(stored)))
  await mkdir(results, { recursive: true })
  await Promise.all([
    writeFile(join(results, `${name}.expected.png`), expected.picture),
    writeFile(join(results, `${name}.actual.png`), page.picture),
    writeFile(join(results, `${name}.difference.png`), difference?.picture ?? page.picture),
  ])
  const words = expected.text === text ? '' : ` ${changedLines(expected.text, text)}`
  const squares = difference ? ` ${difference.squares} squares of the picture differ.` : ''
  return `${name} is not as stored.${squares}${words} See ${results}/${name}.{expected,actual,difference}.png`
}

/** Names of stored pages that no deck has any more; with `isUpdate` they are removed. */
export async function abandonedPages(
  { folder, isUpdate }: StoredPages,
  names: readonly string[],
): Promise<string[]> {
  const files = await readdir(folder).catch(() => [])
  const abandoned = files.filter(file => !names.includes(file.replace(/\.(png|txt)$/, '')))
  if (!isUpdate) return abandoned
  await Promise.all(abandoned.map(file => rm(new URL(file, folder))))
  return []
}

async function storePage(stored: string, page: DrawnPage, text: string): Promise<void> {
  const known = await readStored(stored)
  await mkdir(dirname(stored), { recursive: true })
  // A picture that looks the same is left as it is: the history keeps only real changes.
  if (!known || pageDifference(known.picture, page.picture)) await writeFile(`${stored}.png`, page.picture)
  await writeFile(`${stored}.txt`, text)
}

async function readStored(stored: string): Promise<{ picture: Uint8Array; text: string } | null> {
  try {
    return { picture: await readFile(`${stored}.png`), text: await readFile(`${stored}.txt`, 'utf8') }
  } catch {
    return null
  }
}

function textOf(page: DrawnPage): string {
  return `${page.lines.map(line => line.map(({ text }) => text).join(' ')).join('\n')}\n`
}

function changedLines(before: string, after: string): string {
  const gone = linesBeside(before, after).map(line => `− ${line}`)
  const come = linesBeside(after, before).map(line => `+ ${line}`)
  const changes = [...gone, ...come]
  if (changes.length === 0) return 'The lines stand in another order.'
  return changes.length > MOST_LINES ? `${changes.length} lines differ.` : changes.join(' ')
}

function linesBeside(text: string, other: string): string[] {
  const known = new Set(other.split('\n'))
  return text.split('\n').filter(line => !known.has(line))
}
