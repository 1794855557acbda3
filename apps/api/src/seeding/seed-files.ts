import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { z } from 'zod'
import { revisionsFile } from './files/revisions-file.ts'
import { SeedError, type SeedProblem } from './seed-error.ts'
import { SEED_NOUNS } from './seed-nouns.ts'
import { emptyContent, type LocatedSeedItem, type SeedParts, type StepContent } from './seed-parts.ts'
import { findReferenceProblems } from './seed-references.ts'

type SeedStep = z.output<typeof revisionsFile>['items'][number]

export interface SeedStepWithContent extends SeedStep {
  content: StepContent
}

/**
 * The steps of all folders in order, each with everything that becomes known in it. Throws SeedError with
 * every problem of every file.
 */
export async function readSeeds(folders: readonly string[]): Promise<SeedStepWithContent[]> {
  const files = (await Promise.all(folders.map(readFolder))).flat()
  const steps = files.flatMap(({ steps }) => steps)
  const items = files.flatMap(({ items }) => items)
  const problems = files.flatMap(({ problems }) => problems)
  // Items of a broken file are missing: what refers to them would be called wrong too.
  if (problems.length > 0) throw new SeedError(problems)
  const wrong = findReferenceProblems(
    items,
    steps.map(({ slug }) => slug),
  )
  if (wrong.length > 0) throw new SeedError(wrong)
  return steps.map(step => ({ ...step, content: contentOf(step, items) }))
}

function contentOf({ slug }: SeedStep, items: readonly LocatedSeedItem[]): StepContent {
  const content = emptyContent()
  for (const item of items) if (item.knownFrom === slug) add(content, item.part, item.item)
  return content
}

function add<P extends keyof SeedParts>(content: StepContent, part: P, item: SeedParts[P]): void {
  content[part].push(item)
}

interface ReadFile {
  steps: SeedStep[]
  items: LocatedSeedItem[]
  problems: SeedProblem[]
}

async function readFolder(folder: string): Promise<ReadFile[]> {
  const entries = await readdir(folder, { recursive: true })
  const paths = entries.filter(path => path.endsWith('.json')).sort()
  return Promise.all(paths.map(path => readSeedFile(join(folder, path), `${basename(folder)}/${path}`, path)))
}

async function readSeedFile(path: string, file: string, relative: string): Promise<ReadFile> {
  const refuse = (message: string, at = ''): SeedProblem => ({ file, path: at, message })
  const noun = relative.replace(/[/\\].*|\.json$/, '')
  const json = parseJson(await readFile(path, 'utf8'))
  if (json === undefined) return { steps: [], items: [], problems: [refuse('is not JSON')] }
  if (noun === 'revisions') return readRevisions(json, refuse)
  const read = SEED_NOUNS[noun]
  if (!read) return { steps: [], items: [], problems: [refuse(`holds no known noun: ${noun}`)] }
  const { items, issues } = read(json)
  return {
    steps: [],
    items: items.map(item => ({ ...item, file })),
    problems: issues.map(issue => refuse(issue.message, issue.path)),
  }
}

function readRevisions(json: unknown, refuse: (message: string, at?: string) => SeedProblem): ReadFile {
  const parsed = revisionsFile.safeParse(json)
  if (parsed.success)
    return { steps: parsed.data.items, items: [], problems: outOfOrder(parsed.data.items, refuse) }
  const problems = parsed.error.issues.map(({ path, message }) => refuse(message, path.join('.')))
  return { steps: [], items: [], problems }
}

function outOfOrder(steps: SeedStep[], refuse: (message: string, at?: string) => SeedProblem): SeedProblem[] {
  return steps.flatMap(({ at }, index) => {
    const before = steps[index - 1]
    const isLate = before && Date.parse(before.at) > Date.parse(at)
    return isLate
      ? [refuse(`is before ${before.slug}, steps stand in order of time`, `items.${index}.at`)]
      : []
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
