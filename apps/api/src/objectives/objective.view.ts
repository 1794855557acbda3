import type { ObjectiveList, ObjectiveRef } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import { translated } from '../translations/translated.ts'
import type { ObjectiveRow } from './objective.queries.ts'

type Summary = ObjectiveList['items'][number]

export function toObjectiveRef(
  row: Pick<ObjectiveRow, 'slug' | 'name_sv' | 'name_en'>,
  language: Language,
): ObjectiveRef {
  return { slug: row.slug, name: translated(language, row.name_sv, row.name_en) }
}

export function toObjectiveSummary(row: ObjectiveRow, language: Language): Summary {
  return {
    ...toObjectiveRef(row, language),
    kind: row.kind,
    position: row.position,
    parent: row.parent_slug,
    document: row.document_slug,
    version: row.version,
  }
}

/** The objectives of one or more trees, to be walked up and down. */
export class ObjectiveTree {
  readonly #byId: ReadonlyMap<number, ObjectiveRow>
  readonly #byParent: ReadonlyMap<number | null, ObjectiveRow[]>

  constructor(rows: readonly ObjectiveRow[]) {
    this.#byId = new Map(rows.map(row => [row.id, row]))
    this.#byParent = Map.groupBy(rows, row => row.parent_id)
  }

  /** From the root to the objective itself; empty when it is not in the tree. */
  pathTo(id: number): ObjectiveRow[] {
    const row = this.#byId.get(id)
    if (!row) return []
    return row.parent_id === null ? [row] : [...this.pathTo(row.parent_id), row]
  }

  findBySlug(slug: string): number | undefined {
    return [...this.#byId.values()].find(row => row.slug === slug)?.id
  }

  childrenOf(id: number): ObjectiveRow[] {
    return this.#byParent.get(id) ?? []
  }

  /** The objective and everything under it. */
  subtreeOf(id: number): number[] {
    return [id, ...this.childrenOf(id).flatMap(child => this.subtreeOf(child.id))]
  }

  roots(): ObjectiveRow[] {
    return this.#byParent.get(null) ?? []
  }
}

/** A text that sorts objectives as their tree is read: parents before children, siblings by position. */
export function readingPosition(tree: ObjectiveTree, id: number): string {
  return tree
    .pathTo(id)
    .map(row => String(row.position).padStart(4, '0'))
    .join('.')
}
