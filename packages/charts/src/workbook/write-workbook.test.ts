import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { cellAddress, type WorkbookSheet, writeWorkbook } from './write-workbook.ts'

function partsOf(...sheets: WorkbookSheet[]): Record<string, string> {
  const bytes = writeWorkbook({ title: 'Folkmängd', creator: 'Region Kalmar län', language: 'sv', sheets })
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

describe('a workbook', () => {
  it('has numbers as numbers in full precision, texts as texts and nothing where there is no value', () => {
    const parts = partsOf({ name: 'Värden', rows: [['2019', 10.868131868131865, null, 0]] })
    const sheet = parts['xl/worksheets/sheet1.xml']
    expect(sheet).toContain('<c r="B1"><v>10.868131868131865</v></c>')
    expect(sheet).toContain('<c r="D1"><v>0</v></c>')
    expect(sheet).toContain('<c r="A1" t="s"><v>0</v></c>')
    expect(sheet).not.toContain('r="C1"')
    expect(parts['xl/sharedStrings.xml']).toContain('<t>2019</t>')
  })

  it('writes what a person has typed without breaking the file', () => {
    const parts = partsOf({ name: 'A/B: [x]', rows: [['å < ä & "ö"\u0001']] }, { name: 'a b   x', rows: [] })
    expect(parts['xl/sharedStrings.xml']).toContain('å &lt; ä &amp; &quot;ö&quot;</t>')
    const names = [...(parts['xl/workbook.xml'] ?? '').matchAll(/<sheet name="([^"]*)"/g)].map(
      match => match[1],
    )
    expect(new Set(names.map(name => name?.toLowerCase())).size).toBe(2)
  })

  it('gives wrapped texts the lines that they need', () => {
    const rows = [['kort'], ['den här meningen behöver tre rader'], [12]]
    const sheet = { name: 'Noter', rows, columnWidths: [15], wrapsTexts: true }
    const heights = (part = '') => [...part.matchAll(/<row r="\d"( ht="\d+")?>/g)].map(match => match[1])
    const path = 'xl/worksheets/sheet1.xml'
    expect(heights(partsOf(sheet)[path])).toEqual([undefined, ' ht="42"', undefined])
    expect(heights(partsOf({ ...sheet, wrapsTexts: false })[path])).toEqual([undefined, undefined, undefined])
  })

  it('gives a word that is longer than its column the lines that it needs', () => {
    const rows = [['https://example.org/malvarden?asOf=2026-11-22'], ['ord https://example.org/malvarden']]
    const sheet = { name: 'Noter', rows, columnWidths: [20], wrapsTexts: true }
    const xml = partsOf(sheet)['xl/worksheets/sheet1.xml'] ?? ''
    expect([...xml.matchAll(/<row r="\d" ht="(\d+)">/g)].map(match => match[1])).toEqual(['42', '42'])
  })

  it('is printed as wide as a page, however many columns it has', () => {
    const sheet = partsOf({ name: 'Värden', rows: [Array.from({ length: 20 }, (_, i) => i)] })[
      'xl/worksheets/sheet1.xml'
    ]
    expect(sheet).toMatch(/<sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><dimension /)
    expect(sheet).toMatch(
      /<\/sheetData><pageMargins [^>]*\/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"\/>/,
    )
  })

  it('names itself and the page at the foot of each printed page', () => {
    const footOf = (title: string) => {
      const parts = unzipSync(
        writeWorkbook({ title, creator: '', language: 'sv', sheets: [{ name: 'A', rows: [] }] }),
      )
      return /<oddFooter>(.*)<\/oddFooter>/.exec(
        strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array()),
      )?.[1]
    }
    expect(footOf('Folkmängd')).toBe('&amp;L&amp;8Folkmängd&amp;R&amp;8&amp;P / &amp;N')
    expect(footOf('65 år & äldre')).toBe('&amp;L&amp;8 65 år &amp;&amp; äldre&amp;R&amp;8&amp;P / &amp;N')
  })

  it('keeps numbers and their head clear of the texts in the next column', () => {
    const rows = [
      ['Period', 'Källa'],
      [2022, 'SCB'],
      [null, 'SCB'],
    ]
    const parts = partsOf({ name: 'Värden', rows, headRows: 1, wrapsTexts: true })
    const xml = parts['xl/worksheets/sheet1.xml'] ?? ''
    const styles = (parts['xl/styles.xml'] ?? '').split('<cellXfs')[1]?.split('<xf ').slice(1) ?? []
    const styleOf = (cell: string) => styles[Number(new RegExp(`r="${cell}" s="(\\d+)"`).exec(xml)?.[1])]
    expect(styleOf('A1')).toContain('horizontal="right"')
    expect(styleOf('A2')).not.toContain('horizontal')
    for (const cell of ['B1', 'B2'])
      expect(styleOf(cell)).toContain('horizontal="left" vertical="top" wrapText="1" indent="1"')
  })

  it('keeps texts clear of a head column of numbers that stands beside them on a later page', () => {
    const rows = [
      ['Period', 'Källa', 'Not'],
      [2022, 'SCB', 'ett'],
    ]
    const parts = partsOf({ name: 'Värden', rows, headRows: 1, headColumns: 1, wrapsTexts: true })
    const styles = (parts['xl/styles.xml'] ?? '').split('<cellXfs')[1]?.split('<xf ').slice(1) ?? []
    const style = /r="C2" s="(\d+)"/.exec(parts['xl/worksheets/sheet1.xml'] ?? '')?.[1]
    expect(styles[Number(style)]).toContain('indent="1"')
  })

  it('has a content type for every part, and no relationship without one', () => {
    const parts = partsOf({ name: 'Värden', rows: [['a', 1]], headRows: 1, columnWidths: [20] })
    const types = parts['[Content_Types].xml'] ?? ''
    const named = Object.keys(parts).filter(name => !name.endsWith('.rels') && name !== '[Content_Types].xml')
    expect(named.filter(name => !types.includes(`PartName="/${name}"`))).toEqual([])
    expect(parts['xl/_rels/workbook.xml.rels']).toContain('Target="worksheets/sheet1.xml"')
  })

  it('shows numbers in the format they are given, each format stored once', () => {
    const [a, b] = [
      { value: 0.5, format: '#,##0.00' },
      { value: 2022, format: '0' },
    ]
    const parts = partsOf({ name: 'Värden', rows: [['Head'], [a, b], [a, 1]], headRows: 1 })
    const styles = parts['xl/styles.xml'] ?? ''
    expect(styles).toContain('<numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.00"/>')
    expect(styles.match(/<xf [^>]*xfId="0"/g)).toHaveLength(4)
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="A2" s="2"><v>0.5</v></c>')
    expect(parts['xl/worksheets/sheet1.xml']).toContain(
      '<c r="A3" s="2"><v>0.5</v></c><c r="B3"><v>1</v></c>',
    )
  })

  it('breaks long texts within their column where it is told to', () => {
    const parts = partsOf({ name: 'Noter', rows: [['en lång text']], wrapsTexts: true })
    expect(parts['xl/styles.xml']).toContain('<alignment vertical="top" wrapText="1"/>')
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<c r="A1" s="1" t="s">')
  })

  it('prints a wide sheet on as many pages as it can be read on, with its head on each', () => {
    const rows = [['Plats', 'År', ...Array.from({ length: 18 }, (_, i) => `K${i}`)]]
    const columnWidths = [20, 10, ...Array<number>(18).fill(25)]
    const parts = partsOf({ name: 'Värden', rows, headRows: 1, headColumns: 2, columnWidths })
    expect(parts['xl/worksheets/sheet1.xml']).toMatch(/<pageSetup [^>]*fitToWidth="3" fitToHeight="0"/)
    expect(parts['xl/workbook.xml']).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="0">'Värden'!$A:$B,'Värden'!$1:$1</definedName>`,
    )
  })

  it('prints a narrow sheet on one page', () => {
    const parts = partsOf({ name: 'Värden', rows: [['Plats', 'År']], columnWidths: [20, 10] })
    expect(parts['xl/worksheets/sheet1.xml']).not.toContain('fitToWidth')
    expect(parts['xl/workbook.xml']).not.toContain('definedName')
  })

  it('refuses a number that is none', () => {
    expect(() => partsOf({ name: 'Värden', rows: [[Number.NaN]] })).toThrow(RangeError)
  })

  it('is the same file for the same sheets', () => {
    const sheet = { name: 'Värden', rows: [['2019', 1]] }
    const write = () => writeWorkbook({ title: 'a', creator: 'b', language: 'en', sheets: [sheet] })
    expect(write()).toEqual(write())
  })

  it('counts columns as spreadsheets do', () => {
    expect([0, 25, 26, 701, 702].map(column => cellAddress(0, column))).toEqual([
      'A1',
      'Z1',
      'AA1',
      'ZZ1',
      'AAA1',
    ])
  })
})
