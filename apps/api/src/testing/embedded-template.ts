import { existsSync } from 'node:fs'
import { cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { basisOf, type Content, fill } from './content.ts'

/**
 * A data folder to copy, made on first use: a cluster takes seconds to make and a moment to copy. Two workers may
 * make the same one at once; the one that finishes first gives it its name.
 */
export async function embeddedTemplate(parent: string, content: Content): Promise<string> {
  const template = join(parent, `template-${content}`)
  if (existsSync(template)) return template
  const draft = await mkdtemp(join(parent, 'draft-'))
  const basis = basisOf(content)
  if (basis) await cp(await embeddedTemplate(parent, basis), draft, { recursive: true })
  await fill({ kind: 'embedded', dataDir: draft }, content)
  await rename(draft, template).catch(() => rm(draft, { recursive: true }))
  return template
}
