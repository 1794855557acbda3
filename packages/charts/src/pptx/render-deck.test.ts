import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { chartInput } from '../model/target-chart-input.fixture.ts'
import {
  educationBySexInput,
  MUNICIPALITY_CODES,
  netMigrationInput,
} from '../series/series-chart-input.fixture.ts'
import { buildSeriesSlide, buildTargetSlide, buildTitleSlide, type SlideModel } from '../slides/index.ts'
import { ABOUT, netMigrationSeed, populationInput, SAMPLES, THEME } from '../slides/slide-samples.fixture.ts'
import { type Deck, renderDeck } from './render-deck.ts'

/** The smallest PNG there is: what the picture shows is the drawing's own test. */
const PNG = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

async function deckOf(slides: readonly SlideModel[], changes: Partial<Deck> = {}) {
  const bytes = await renderDeck({
    slides,
    theme: THEME,
    title: 'Regiondagen',
    language: 'sv',
    pictureOf: async () => PNG,
    ...changes,
  })
  return { bytes, files: unzipSync(bytes) }
}

type Files = Record<string, Uint8Array>

function textOf(files: Files, name: string): string {
  const bytes = files[name]
  if (!bytes) throw new Error(`The file has no part ${name}`)
  return strFromU8(bytes)
}

function named(files: Files, pattern: RegExp): string[] {
  return Object.keys(files).filter(name => pattern.test(name))
}

/** Rows of a workbook's first sheet; an empty cell is null. */
function cellsOf(workbook: Uint8Array): (string | number | null)[][] {
  const files = unzipSync(workbook)
  const strings = [...textOf(files, 'xl/sharedStrings.xml').matchAll(/<t(?: [^>]*)?>([^<]*)<\/t>/g)].map(
    match => match[1],
  )
  const sheet = textOf(files, 'xl/worksheets/sheet1.xml')
  const rows = [...sheet.matchAll(/<row [^>]*>(.*?)<\/row>/g)].map(([, cells = '']) =>
    [...cells.matchAll(/<c r="([A-Z]+)\d+"(?: s="\d+")?( t="s")?><v>([^<]*)<\/v>/g)].map(
      ([, column, isText, value]) => ({
        column: (column ?? '').charCodeAt(0) - 65,
        value: isText ? (strings[Number(value)] ?? '') : Number(value),
      }),
    ),
  )
  const width = Math.max(...rows.flat().map(({ column }) => column)) + 1
  return rows.map(row =>
    Array.from({ length: width }, (_, i) => row.find(({ column }) => column === i)?.value ?? null),
  )
}

async function workbooksOf(slide: SlideModel) {
  const { files } = await deckOf([slide])
  return named(files, /^ppt\/embeddings\//).map(name => cellsOf(files[name] ?? new Uint8Array()))
}

const all = await deckOf(Object.values(SAMPLES))

describe('the workbook inside a chart', () => {
  it('has outcome and målvärde of friskvård by year', async () => {
    const [cells] = await workbooksOf(buildTargetSlide(chartInput(), ABOUT))
    expect(cells).toEqual([
      ['Period', 'Andel som nyttjat friskvårdsbidraget', 'Målvärde minst 50\u00a0%'],
      ['2020', 48, 50],
      ['2021', 58, 50],
      ['2022', 66, 50],
    ])
  })

  it('has the population of the county, and a flagged value is marked in the picture alone', async () => {
    const slide = buildSeriesSlide(populationInput(), ABOUT)
    const [cells] = await workbooksOf(slide)
    expect(cells?.slice(1)).toEqual(
      [244670, 245446, 246010, 247175, 247711, 246667, 246352, 245483].map((value, i) => [
        String(2018 + i),
        value,
      ]),
    )
    const { files } = await deckOf([slide])
    expect(textOf(files, 'ppt/charts/chart1-3.xml')).toContain('&quot;*&quot;')
  })

  it('has a zero as a value, in one small chart for each of twelve municipalities', async () => {
    const slide = buildSeriesSlide(netMigrationInput(MUNICIPALITY_CODES), ABOUT)
    const books = await workbooksOf(slide)
    const seed = netMigrationSeed()
    expect(books).toHaveLength(12)
    const borgholm = books.find(cells => cells[0]?.[1] === 'Borgholm')
    expect(borgholm?.find(([period]) => period === '2023')).toEqual(['2023', 0])
    expect(borgholm?.slice(1).map(([, value]) => value)).toEqual(seed.values['0885'])
  })

  it('keeps every decimal of women and men', async () => {
    const input = educationBySexInput(['0880'])
    const [cells = []] = await workbooksOf(buildSeriesSlide(input, ABOUT))
    expect(cells[0]?.slice(1)).toEqual(['Kvinnor', 'Män'])
    const [women, men] = input.series.series.map(({ values }) => values)
    expect(cells.slice(1).map(row => row[1])).toEqual(women)
    expect(cells.slice(1).map(row => row[2])).toEqual(men)
  })

  it('leaves the cell of a missing value empty, and the chart has a gap there', async () => {
    const slide = SAMPLES['target-missing-year']
    const { files } = await deckOf(slide ? [slide] : [])
    const [book = ''] = named(files, /^ppt\/embeddings\//)
    expect(cellsOf(files[book] ?? PNG).slice(1)).toEqual([
      ['2020', 48, 50],
      ['2021', null, 50],
      ['2022', null, 50],
    ])
    const chart = textOf(files, 'ppt/charts/chart1-2.xml')
    expect(chart).toContain('<c:dispBlanksAs val="gap"/>')
    expect(chart).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>48</c:v></c:pt></c:numCache>')
  })

  it('says the same as the copy in the chart', () => {
    for (const name of named(all.files, /^ppt\/charts\/chart[^/]*\.xml$/)) {
      const chart = textOf(all.files, name)
      const book = name.replace('charts/chart', 'embeddings/workbook').replace('.xml', '.xlsx')
      const cells = cellsOf(all.files[book] ?? PNG)
      const copies = [
        ...chart.matchAll(
          /<c:val><c:numRef><c:f>Data!\$([A-Z])\$2[^<]*<\/c:f><c:numCache>(.*?)<\/c:numCache>/g,
        ),
      ]
      expect(copies.length).toBeGreaterThan(0)
      for (const [, column = 'A', cache = ''] of copies) {
        const told = new Map(
          [...cache.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)</g)].map(([, index, value]) => [
            Number(index),
            Number(value),
          ]),
        )
        const stored = cells.slice(1).map(row => row[column.charCodeAt(0) - 65] ?? null)
        expect(stored.map((_, i) => told.get(i) ?? null)).toEqual(stored)
      }
    }
  })
})

describe('a deck', () => {
  it('has a description on every chart, picture and table', () => {
    for (const name of named(all.files, /^ppt\/slides\/slide\d+\.xml$/)) {
      const slide = textOf(all.files, name)
      const graphics = [...slide.matchAll(/<p:nv(?:GraphicFrame|Pic)Pr><p:cNvPr ([^>]*)>/g)].map(
        match => match[1],
      )
      for (const graphic of graphics) expect(graphic).toMatch(/ descr="[^"]{20,}"/)
    }
  })

  it('has no slide that is only a picture, but the map', () => {
    const graphicOf = (slide: SlideModel) =>
      slide.elements.map(({ kind }) => kind).filter(kind => kind !== 'text')
    const pictured = Object.entries(SAMPLES).filter(([, slide]) => graphicOf(slide).includes('picture'))
    expect(pictured.map(([name]) => name)).toEqual(['map'])
    expect(SAMPLES.map?.notes.join(' ')).toContain('1. Mörbylånga: +6,93; 2. Borgholm: +6,31')
  })

  it('has a title in the title’s place on every slide, at most twelve words long', () => {
    for (const [i, slide] of Object.values(SAMPLES).entries()) {
      expect(slide.title.split(' ').length).toBeLessThanOrEqual(12)
      const xml = textOf(all.files, `ppt/slides/slide${i + 1}.xml`)
      expect(xml.match(/<p:ph type="title"\/>/g)).toHaveLength(1)
    }
  })

  it('says its language on every run, in charts, notes and properties', () => {
    const parts = named(all.files, /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|charts)\/[^/]*\.xml$/)
    for (const name of parts) {
      const part = textOf(all.files, name)
      const runs = [...part.matchAll(/<a:(?:rPr|endParaRPr|defRPr)([^>]*)>/g)].map(match => match[1])
      expect(runs.length, name).toBeGreaterThan(0)
      expect(
        runs.filter(run => !run?.includes('lang="sv-SE"')),
        name,
      ).toEqual([])
    }
    for (const name of named(all.files, /^ppt\/charts\/chart/)) {
      expect(textOf(all.files, name)).toContain('<c:lang val="sv-SE"/><c:roundedCorners val="0"/>')
    }
    expect(textOf(all.files, 'docProps/core.xml')).toContain('<dc:title>Regiondagen</dc:title>')
    expect(textOf(all.files, 'docProps/core.xml')).toContain('<dc:language>sv-SE</dc:language>')
  })

  it('says English on the runs of an English slide', async () => {
    const slide = buildTitleSlide({
      language: 'en',
      organisationName: '',
      title: 'How are we doing?',
      lines: ['Regional day'],
    })
    const { files } = await deckOf([slide], { language: 'en' })
    expect(textOf(files, 'ppt/slides/slide1.xml')).toContain('lang="en-GB"')
    expect(textOf(files, 'ppt/slides/slide1.xml')).not.toContain('sv-SE')
  })

  it('has a content type for every part and no relationship to a part that is missing', () => {
    const types = textOf(all.files, '[Content_Types].xml')
    const endings = [...types.matchAll(/Extension="(\w+)"/g)].map(match => match[1])
    for (const name of Object.keys(all.files)) {
      const isDefault = /\.(png|xlsx|rels)$/.test(name) && endings.includes(name.split('.').at(-1))
      expect(name === '[Content_Types].xml' || isDefault || types.includes(`PartName="/${name}"`), name).toBe(
        true,
      )
    }
    const overrides = [...types.matchAll(/PartName="\/([^"]*)"/g)].map(match => match[1] ?? '')
    expect(overrides.filter(name => !all.files[name])).toEqual([])
    for (const name of named(all.files, /\.rels$/)) {
      const base = `file:///${name.replace('_rels/', '').replace(/\.rels$/, '')}`
      const targets = [...textOf(all.files, name).matchAll(/Target="([^"]*)"/g)].map(match => match[1] ?? '')
      expect(
        targets.filter(target => !all.files[new URL(target, base).pathname.slice(1)]),
        name,
      ).toEqual([])
    }
  })

  it('refers to each of its relationships once at most a part, and to none it lacks', () => {
    for (const name of named(all.files, /^ppt\/.*\.xml$/)) {
      const used = [...textOf(all.files, name).matchAll(/ r:(?:id|embed)="([^"]*)"/g)].map(match => match[1])
      const rels = name.replace(/([^/]*)$/, '_rels/$1.rels')
      const known = all.files[rels]
        ? [...textOf(all.files, rels).matchAll(/ Id="([^"]*)"/g)].map(match => match[1])
        : []
      expect(new Set(known).size).toBe(known.length)
      expect(
        used.filter(id => !known.includes(id)),
        name,
      ).toEqual([])
    }
  })

  it('numbers shapes uniquely on each slide, and slides, master and layouts in PowerPoint’s ranges', () => {
    for (const name of named(all.files, /^ppt\/(slides|slideLayouts|slideMasters)\/[^/]*\.xml$/)) {
      const ids = [...textOf(all.files, name).matchAll(/<p:cNvPr id="(\d+)"/g)].map(match => match[1])
      expect(new Set(ids).size, name).toBe(ids.length)
    }
    const presentation = textOf(all.files, 'ppt/presentation.xml')
    const master = textOf(all.files, 'ppt/slideMasters/slideMaster1.xml')
    const slides = [...presentation.matchAll(/<p:sldId id="(\d+)"/g)].map(match => Number(match[1]))
    const large = [...(presentation + master).matchAll(/<p:sld(?:Master|Layout)Id id="(\d+)"/g)].map(match =>
      Number(match[1]),
    )
    expect(Math.min(...slides)).toBeGreaterThanOrEqual(256)
    expect(Math.min(...large)).toBeGreaterThanOrEqual(2147483648)
    expect(new Set([...slides, ...large]).size).toBe(slides.length + large.length)
  })

  it('has the notes of every slide', () => {
    Object.values(SAMPLES).forEach((slide, i) => {
      const notes = textOf(all.files, `ppt/notesSlides/notesSlide${i + 1}.xml`)
      for (const text of slide.notes) expect(notes).toContain(`<a:t>${text.replaceAll('&', '&amp;')}</a:t>`)
    })
  })

  it('writes EXEMPEL across what is invented and nowhere else', () => {
    Object.values(SAMPLES).forEach((slide, i) => {
      const isMarked = textOf(all.files, `ppt/slides/slide${i + 1}.xml`).includes('<a:t>EXEMPEL</a:t>')
      expect(isMarked).toBe(slide.example)
    })
  })

  it('has the organisation’s colours and font, and its colours nowhere but in the band', async () => {
    const theme = { ...THEME, primaryColour: '#123456', secondaryColour: '#abcdef', font: 'Verdana' }
    const { files } = await deckOf(Object.values(SAMPLES), { theme })
    expect(textOf(files, 'ppt/theme/theme1.xml')).toContain('<a:latin typeface="Verdana"/>')
    expect(textOf(files, 'ppt/slideMasters/slideMaster1.xml')).toContain('123456')
    const others = named(files, /^ppt\/(slides|charts)\/[^/]*\.xml$/).map(name => textOf(files, name))
    expect(others.filter(part => part.includes('123456') || part.includes('ABCDEF'))).toEqual([])
  })

  it('has the logo once, in every layout, named after the organisation', async () => {
    const logo = { bytes: PNG, width: 300, height: 100 }
    const { files } = await deckOf(Object.values(SAMPLES), { theme: { ...THEME, logo } })
    const layouts = named(files, /^ppt\/slideLayouts\/[^/]*\.xml$/)
    expect(layouts).toHaveLength(3)
    const sizes = layouts.map(name => {
      const xml = textOf(files, name)
      expect(xml, name).toContain('descr="Region Kalmar län"')
      const [, width, height] = /<p:pic>.*?<a:ext cx="(\d+)" cy="(\d+)"\/>/s.exec(xml) ?? []
      return [Number(width) / 9525, Number(height) / 9525]
    })
    expect(sizes).toEqual([
      [240, 80],
      [84, 28],
      [84, 28],
    ])
    expect(named(files, /logo/)).toEqual(['ppt/media/logo.png'])
    expect(files['ppt/media/logo.png']).toEqual(PNG)
    expect(textOf(files, 'ppt/slideLayouts/slideLayout3.xml')).not.toContain('<a:t>Målkoll · Region Kalmar')
  })

  it('has no picture in its layouts without a logo', async () => {
    const { files } = await deckOf([buildTargetSlide(chartInput(), ABOUT)])
    expect(textOf(files, 'ppt/slideLayouts/slideLayout1.xml')).not.toContain('<p:pic>')
    expect(textOf(files, 'ppt/slides/slide1.xml')).toContain('<a:t>Målkoll · Region Kalmar län</a:t>')
  })

  it('writes smaller letters in a font that may be wider than Arial', async () => {
    const sizesIn = async (font: string) => {
      const { files } = await deckOf([buildTargetSlide(chartInput(), ABOUT)], { theme: { ...THEME, font } })
      const parts = named(files, /^ppt\/(slides|charts)\/[^/]*\.xml$/).map(name => textOf(files, name))
      return [...parts.join('').matchAll(/ sz="(\d+)"/g)].map(([, size]) => Number(size))
    }
    const arial = await sizesIn('Arial')
    const verdana = await sizesIn('Verdana')
    expect(arial.length).toBeGreaterThan(8)
    expect(await sizesIn('calibri')).toEqual(arial)
    expect(verdana).toHaveLength(arial.length)
    verdana.forEach((size, i) => {
      expect(size / (arial[i] ?? 0)).toBeCloseTo(0.85, 1)
    })
  })

  it('writes what a person has typed without breaking the file', async () => {
    const slide = buildTargetSlide(chartInput(), { ...ABOUT, title: 'A < B & "C"\u0007', notes: 'En\n<två>' })
    const { files } = await deckOf([slide])
    expect(textOf(files, 'ppt/slides/slide1.xml')).toContain('<a:t>A &lt; B &amp; &quot;C&quot;</a:t>')
    expect(textOf(files, 'ppt/notesSlides/notesSlide1.xml')).toContain('<a:t>&lt;två&gt;</a:t>')
  })

  it('is the same file for the same slides', async () => {
    const again = await deckOf(Object.values(SAMPLES))
    expect(again.bytes).toEqual(all.bytes)
  })
})
