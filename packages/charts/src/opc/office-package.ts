import { strToU8, type Zippable, zipSync } from 'fflate'
import { el, xmlPart } from './xml.ts'

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata'

const RELATIONSHIP_TYPES = {
  officeDocument: `${OFFICE}/officeDocument`,
  coreProperties: `${PACKAGE}/core-properties`,
  extendedProperties: `${OFFICE}/extended-properties`,
  slideMaster: `${OFFICE}/slideMaster`,
  slideLayout: `${OFFICE}/slideLayout`,
  slide: `${OFFICE}/slide`,
  theme: `${OFFICE}/theme`,
  notesMaster: `${OFFICE}/notesMaster`,
  notesSlide: `${OFFICE}/notesSlide`,
  presProps: `${OFFICE}/presProps`,
  viewProps: `${OFFICE}/viewProps`,
  tableStyles: `${OFFICE}/tableStyles`,
  chart: `${OFFICE}/chart`,
  image: `${OFFICE}/image`,
  package: `${OFFICE}/package`,
  worksheet: `${OFFICE}/worksheet`,
  styles: `${OFFICE}/styles`,
  sharedStrings: `${OFFICE}/sharedStrings`,
} as const
export type RelationshipType = keyof typeof RELATIONSHIP_TYPES

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  svg: 'image/svg+xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Every file has the same moment, so that the same slides give the same bytes. */
const WRITTEN_AT = new Date(Date.UTC(2000, 0, 1))

/**
 * An Office file as it grows: its parts, what each refers to, and what each is. Content types and relationships are
 * written from what was added, so that none is missing or dangling. Part names have no slash at the start.
 */
export class OfficePackage {
  readonly #parts = new Map<string, { bytes: Uint8Array; contentType: string | null }>()
  readonly #relationships = new Map<string, { type: RelationshipType; target: string }[]>()

  /** Throws a RangeError for a name that is taken. */
  addXml(name: string, contentType: string, root: string): void {
    this.#add(name, strToU8(xmlPart(root)), contentType)
  }

  /** Images and embedded files, whose type follows from the name's ending. */
  addFile(name: string, bytes: Uint8Array): void {
    this.#add(name, bytes, null)
  }

  has(name: string): boolean {
    return this.#parts.has(name)
  }

  /** Says that one part refers to another, and gives the reference's id; `''` is the package itself. */
  relate(from: string, type: RelationshipType, to: string): string {
    const list = this.#relationships.get(from) ?? []
    list.push({ type, target: to })
    this.#relationships.set(from, list)
    return `rId${list.length}`
  }

  /** The finished file. Throws when a relationship leads to a part that nobody added. */
  toBytes(): Uint8Array {
    const files: Zippable = { '[Content_Types].xml': strToU8(this.#contentTypes()) }
    for (const [from, list] of this.#relationships)
      files[relationshipsName(from)] = strToU8(this.#rels(from, list))
    for (const [name, { bytes }] of this.#parts)
      files[name] = /\.(png|xlsx)$/.test(name) ? [bytes, { level: 0 }] : bytes
    return zipSync(files, { level: 6, mtime: WRITTEN_AT })
  }

  #add(name: string, bytes: Uint8Array, contentType: string | null): void {
    if (this.#parts.has(name)) throw new RangeError(`The package has a part ${name} already`)
    this.#parts.set(name, { bytes, contentType })
  }

  #rels(from: string, list: readonly { type: RelationshipType; target: string }[]): string {
    const items = list.map(({ type, target }, i) => {
      if (!this.#parts.has(target)) throw new RangeError(`${from} refers to ${target}, which is missing`)
      return el('Relationship', {
        Id: `rId${i + 1}`,
        Type: RELATIONSHIP_TYPES[type],
        Target: relativeTo(from, target),
      })
    })
    return xmlPart(el('Relationships', { xmlns: RELATIONSHIPS }, ...items))
  }

  #contentTypes(): string {
    const endings = new Set(['rels', 'xml', ...[...this.#parts.keys()].map(endingOf)])
    const defaults = [...endings].map(ending =>
      el('Default', { Extension: ending, ContentType: MEDIA_TYPES[ending] ?? 'application/octet-stream' }),
    )
    const overrides = [...this.#parts].flatMap(([name, { contentType }]) =>
      contentType === null ? [] : [el('Override', { PartName: `/${name}`, ContentType: contentType })],
    )
    return xmlPart(el('Types', { xmlns: CONTENT_TYPES }, ...defaults, ...overrides))
  }
}

function endingOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1)
}

function relationshipsName(from: string): string {
  const cut = from.lastIndexOf('/') + 1
  return `${from.slice(0, cut)}_rels/${from.slice(cut)}.rels`
}

function relativeTo(from: string, target: string): string {
  const fromFolders = from.split('/').slice(0, -1)
  const targetFolders = target.split('/')
  let shared = 0
  while (shared < fromFolders.length && fromFolders[shared] === targetFolders[shared]) shared += 1
  return [...fromFolders.slice(shared).map(() => '..'), ...targetFolders.slice(shared)].join('/')
}
