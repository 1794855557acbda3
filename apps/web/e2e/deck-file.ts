import { strFromU8, unzipSync } from 'fflate'

type ReadCell = string | number

export interface ReadSlide {
  /** Every text of the slide, in the order of the file. */
  texts: string[]
  notes: string
  /** The filled cells of the first sheet of each chart's own workbook, row by row. */
  workbooks: ReadCell[][][]
}

/** The slides of a PowerPoint file in the order in which they are shown. */
export function readDeck(bytes: Uint8Array): ReadSlide[] {
  const { parts, xml } = unzipped(bytes)
  const targets = relationshipsOf(xml, 'ppt/presentation.xml')
  const ids = [...xml('ppt/presentation.xml').matchAll(/<p:sldId [^>]*r:id="([^"]+)"/g)]
  return ids.map(([, id = '']) => {
    const path = targets.get(id) ?? ''
    const related = [...relationshipsOf(xml, path).values()]
    const workbooks = related
      .filter(each => each.includes('/charts/'))
      .flatMap(chart => [...relationshipsOf(xml, chart).values()])
      .map(book => cellsOf(parts[book] ?? new Uint8Array()))
    return {
      texts: textsOf(xml(path)),
      notes: textsOf(xml(related.find(each => each.includes('/notesSlides/')) ?? '')).join(' '),
      workbooks,
    }
  })
}

function unzipped(bytes: Uint8Array) {
  const parts = unzipSync(bytes)
  return { parts, xml: (path: string) => strFromU8(parts[path] ?? new Uint8Array()) }
}

function cellsOf(workbook: Uint8Array): ReadCell[][] {
  const { xml } = unzipped(workbook)
  const strings = [...xml('xl/sharedStrings.xml').matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
    ([, text = '']) => text,
  )
  const rows = xml('xl/worksheets/sheet1.xml').matchAll(/<row\b.*?<\/row>/gs)
  return [...rows].map(([row]) =>
    [...row.matchAll(/<c ([^>]*)><v>([^<]*)<\/v>/g)].map(([, attributes = '', value = '']) =>
      attributes.includes('t="s"') ? (strings[Number(value)] ?? '') : Number(value),
    ),
  )
}

/** Paths of the parts that a part names, by the names it gives them. */
function relationshipsOf(xml: (path: string) => string, path: string): Map<string, string> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const rels = xml(`${folder}_rels/${path.slice(folder.length)}.rels`)
  return new Map(
    [...rels.matchAll(/<Relationship\b[^>]*>/g)].map(([tag]) => {
      const [, target = ''] = /Target="([^"]+)"/.exec(tag) ?? []
      const [, id = ''] = /Id="([^"]+)"/.exec(tag) ?? []
      return [id, new URL(target, `file:///${folder}`).pathname.slice(1)]
    }),
  )
}

function textsOf(xml: string): string[] {
  return [...xml.matchAll(/<a:p>(.*?)<\/a:p>/gs)]
    .map(([, paragraph = '']) =>
      [...paragraph.matchAll(/<a:t>([^<]*)<\/a:t>/g)]
        .map(([, text]) => text)
        .join('')
        .replaceAll('\u2060', ''),
    )
    .filter(text => text !== '')
}
