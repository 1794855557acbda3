import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { canInstallDebianPackages, installDebianPackages } from './debian.ts'

/** Programs that turn a deck into pages, by the Debian package that has them. */
const PROGRAMS = [
  { name: 'soffice', package: 'libreoffice-impress' },
  { name: 'pdftoppm', package: 'poppler-utils' },
  { name: 'pdftotext', package: 'poppler-utils' },
  { name: 'fc-match', package: 'fontconfig' },
] as const
type ProgramName = (typeof PROGRAMS)[number]['name']

const MAC_OFFICE = '/Applications/LibreOffice.app/Contents/MacOS'
/** Fonts with Arial's widths: with another one every line would break elsewhere. */
const ARIAL_WIDTHS = /^(Arial|Arimo|Liberation Sans)\b/
const FONTS = 'fonts-liberation'

/**
 * Sees to it that LibreOffice, Poppler's tools and a font as wide as Arial are there, installing Debian's where that
 * is possible; `say` gets a sentence before. Throws with the names of what is missing and could not be installed.
 */
export function ensureOfficePrograms(say: (sentence: string) => void): void {
  const missing = missingPackages()
  if (missing.length === 0) return
  if (canInstallDebianPackages()) {
    say(`Drawing slides needs ${missing.join(', ')}: installing them with apt-get.`)
    installDebianPackages(missing)
  }
  const still = missingPackages()
  if (still.length === 0) return
  throw new Error(
    `Drawing slides needs LibreOffice Impress, Poppler's tools and a font as wide as Arial. Missing here: ${still.join(', ')} (names of Debian's packages). Install them and run the command again.`,
  )
}

/** The path of a program that draws slides. Throws when it is not there. */
export function officeProgram(name: ProgramName): string {
  const path = findProgram(name)
  if (!path) throw new Error(`The program ${name} is missing`)
  return path
}

/** `LibreOffice 7.4.7.2`: the stored pictures are those of one version. */
export function officeVersion(): string {
  const { stdout } = spawnSync(officeProgram('soffice'), ['--version'], { encoding: 'utf8' })
  return stdout.trim().split(' ').slice(0, 2).join(' ')
}

function missingPackages(): string[] {
  const missing: string[] = PROGRAMS.filter(({ name }) => !findProgram(name)).map(program => program.package)
  if (!hasFont()) missing.push(FONTS)
  return [...new Set(missing)]
}

function hasFont(): boolean {
  const program = findProgram('fc-match')
  if (!program) return false
  const { stdout } = spawnSync(program, ['--format=%{family}', 'Arial'], { encoding: 'utf8' })
  return ARIAL_WIDTHS.test(stdout)
}

function findProgram(name: ProgramName): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).concat('/usr/bin', '/usr/local/bin', MAC_OFFICE)
  return folders.map(folder => join(folder, name)).find(isExecutable)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
