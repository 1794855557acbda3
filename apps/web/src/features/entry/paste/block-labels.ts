import type { EntryRow } from '@malkoll/contracts'
import type { Language } from '@malkoll/domain'
import { indicatorAndPlace } from '../cells/row-words.ts'
import type { Block } from './clipboard-block.ts'

/** A copied block without its headings, and what these say of where its values belong. */
export interface LabelledBlock {
  values: Block
  /** Of each line, the words before its values; null: there are none. */
  names: readonly (readonly string[])[] | null
  /** Of each column, years or periods of another kind; null: no line of them stands above. */
  years: readonly string[] | null
}

/**
 * Tells a line of years and columns of names from values: 2008 above a column is where it belongs, never a value of the
 * first row. One year alone, without names, is a heading only above the column of that year, `ownYear`. A quarter, and
 * words above the values of lines with names, are headings too, never values. Spreadsheets write the code 0880 as 880:
 * `codes` are those of the rows that the block is put among.
 */
export function readLabels(block: Block, ownYear: string, codes: ReadonlySet<string>): LabelledBlock {
  const [head = [], ...rest] = block
  const below = rest.length > 0 ? rest : block
  const hasCodes = areCodes(codes.has(codeOf(head[0] ?? '')) ? block : rest, codes)
  const countLabels = (line: readonly string[]) => countWords(line) || Number(hasCodes)
  const width = Math.min(...below.map(countLabels))
  const headings = rest.length > 0 ? head.slice(width) : []
  const years = yearsOf(headings)
  const isOfYears = years !== null && (width > 0 || isRunOfYears(years) || years.join() === ownYear)
  const others = years === null ? otherPeriodsOf(headings) : null
  const isOfWords = width > 0 && headings.length > 0 && headings.every(isWords)
  const lines = isOfYears || others || isOfWords ? rest : block
  const hasNames = width > 0 && lines.every(line => countLabels(line) >= width && line.length > width)
  return {
    values: hasNames ? lines.map(line => line.slice(width)) : lines,
    names: hasNames ? lines.map(line => line.slice(0, width).map(words => words.trim())) : null,
    years: isOfYears ? years : others,
  }
}

/** Each line begins with another one; a line alone may have a value that is as large. */
function areCodes(lines: Block, codes: ReadonlySet<string>): boolean {
  const first = new Set(lines.map(([text = '']) => codeOf(text)))
  const haveValues = lines.every(line => line.length > 1)
  return (
    haveValues && lines.length > 1 && first.size === lines.length && [...first].every(code => codes.has(code))
  )
}

/** A code of a place, with the zero that spreadsheets leave out. */
function codeOf(text: string): string {
  const code = text.trim()
  return /^[1-9]\d{2}$/.test(code) ? `0${code}` : code
}

/** Cells of words that the line begins with. */
function countWords(line: readonly string[]): number {
  const first = line.findIndex(text => !isWords(text))
  return first === -1 ? line.length : first
}

/** Codes of places, alone or before the name: no number begins with 0, no unit with a capital letter. */
const CODE = /^\s*(?:0\d{1,3}\s*$|\d{2}(?:\d{2})?\s+\p{Lu}\p{L}{2})/u

/** `6O` is a slip and `66 procent` a number; a name begins with a letter and has some more, or with a code. */
function isWords(text: string): boolean {
  return CODE.test(text) || (/^\s*\p{L}/u.test(text) && (text.match(/\p{L}/gu)?.length ?? 0) >= 3)
}

/** Null: something else than years stands there. Spreadsheets may write them as numbers: 2 008. */
function yearsOf(cells: readonly string[]): string[] | null {
  const years = cells.map(
    text => /^(?:utfall|outcome)?((?:17|18|19|20)\d\d)$/i.exec(text.replace(/\s/g, ''))?.[1],
  )
  return years.length > 0 && years.every(year => year !== undefined) ? years : null
}

/** Null: not all of them are periods. `2022 kv1` and `2022-05` are; `2008,5` is a value. */
function otherPeriodsOf(cells: readonly string[]): string[] | null {
  const periods = cells.map(text => text.replace(/\s+/g, ' ').trim())
  const isPeriod = (text: string) => /^(?:17|18|19|20)\d\d(?:$| ?-? ?\p{L}|[-/]\d)/u.test(text)
  return periods.length > 0 && periods.every(isPeriod) ? periods : null
}

function isRunOfYears(years: readonly string[]): boolean {
  const steps = years.slice(1).map((year, index) => Number(year) - Number(years[index]))
  return steps.length > 0 && steps.every(step => step === steps[0] && Math.abs(step) === 1)
}

/**
 * Which of the rows each line’s words name, by its place in `rows`; -1: none, or more than one. A place alone is
 * sought among the rows of the indicator that the block is put at.
 */
export function rowsNamed(
  names: readonly (readonly string[])[],
  rows: readonly (EntryRow | undefined)[],
  { at, language }: { at: number; language: Language },
): number[] {
  const indicator = rows[at]?.indicator.slug
  const known = rows.map(row =>
    row ? [...indicatorAndPlace(row, language), ...placeLabels(row)].map(plainly) : [],
  )
  return names.map(words => {
    const sought = words.map(word => plainly(codeOf(word)))
    const found = known.flatMap((own, index) =>
      sought.every(word => own.includes(word)) || own.includes(sought.join(', ')) ? [index] : [],
    )
    const near = found.filter(index => rows[index]?.indicator.slug === indicator)
    const [only = -1, ...others] = near.length > 0 ? near : found
    return others.length > 0 ? -1 : only
  })
}

/** As statistics offices write a place: `0880`, `0880 Kalmar`, `Kalmar kommun`. */
function placeLabels({ geography }: EntryRow): string[] {
  if (!geography) return []
  const { code, name } = geography
  const isMunicipality = /^\d{4}$/.test(code)
  return [code, `${code} ${name}`, ...(isMunicipality ? [`${name} kommun`] : [])]
}

function plainly(words: string): string {
  return words.replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim().toLocaleLowerCase('sv')
}
