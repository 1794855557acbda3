import type { Language } from '@malkoll/domain'
import { startupMessage } from '../process/startup-failure.ts'
import { momentInWords } from '../translations/moment-in-words.ts'
import { type BackupPart, type DataProblem, DataRefusal } from './data-refusal.ts'
import type { Restored } from './restore.ts'

type Texts = Record<Language, string>

/** Swedish first, as when the server starts. */
export function inBothLanguages({ sv, en }: Texts): string {
  return `${sv}\n${en}\n`
}

export const USAGE: Texts = {
  sv: `Säkerhetskopiera, återställ och flytta Målkolls uppgifter.

  npm run data -- backup [fil]             allt i databasen till en fil (utan namn: malkoll-<tid>.jsonl.gz)
  npm run data -- restore <fil>            fil till en tom databas
  npm run data -- restore <fil> --replace  fil i stället för det som databasen innehåller
  npm run data -- move [--replace]         från den inbyggda databasen till PostgreSQL, med kontroll

Databasen är den som servern använder: DATABASE_URL, annars den inbyggda i DATA_DIR. move går från DATA_DIR till
DATABASE_URL. Filen innehåller allt i databasen, så förvara den som databasen. AUTH_SECRET och andra
inställningar ingår inte.
`,
  en: `Back up, restore and move the data of Målkoll.

  npm run data -- backup [file]             everything in the database to one file (default: malkoll-<time>.jsonl.gz)
  npm run data -- restore <file>            a file into an empty database
  npm run data -- restore <file> --replace  a file instead of what the database holds
  npm run data -- move [--replace]          from the embedded database to PostgreSQL, with a check

The database is the one that the server uses: DATABASE_URL, else the embedded one in DATA_DIR. move goes from
DATA_DIR to DATABASE_URL. The file holds everything in the database: keep it as you keep the database.
AUTH_SECRET and other settings are not in it.`,
}

export function backedUpTexts(file: string, rows: number, megabytes: number): Texts {
  const size = megabytes.toFixed(1)
  return {
    sv: `Klart: ${rows} rader i ${file} (${size.replace('.', ',')} MB).`,
    en: `Done: ${rows} rows in ${file} (${size} MB).`,
  }
}

export function restoredTexts({ manifest, rows, migrated }: Restored): Texts {
  const { createdAt, productVersion } = manifest
  return {
    sv: `Klart: ${rows} rader från ${momentInWords(createdAt, 'sv')}, Målkoll ${productVersion}. Migreringar som tillkommit sedan dess: ${migrated}.`,
    en: `Done: ${rows} rows from ${momentInWords(createdAt, 'en')}, Målkoll ${productVersion}. Migrations added since then: ${migrated}.`,
  }
}

export function movedTexts(compared: number): Texts {
  return {
    sv: `Båda databaserna svarar lika, byte för byte, på ${compared} adresser.\nStarta med DATABASE_URL. Datamappen är orörd; vägen tillbaka är backup och restore.`,
    en: `Both databases answer the same, byte for byte, at ${compared} addresses.\nStart with DATABASE_URL. The data folder is untouched; the way back is backup and restore.`,
  }
}

export function failureText(error: unknown): string {
  return error instanceof DataRefusal ? inBothLanguages(problemTexts(error.problem)) : startupMessage(error)
}

const BACKUP_PARTS: Record<Exclude<BackupPart, object>, Texts> = {
  first_line: { sv: 'första raden', en: 'the first line' },
  last_line: { sv: 'sista raden', en: 'the last line' },
  end_of_file: { sv: 'filens slut', en: 'the end of the file' },
  tables: { sv: 'tabellerna', en: 'the tables' },
  references: { sv: 'hänvisningarna', en: 'the references' },
  migrations: { sv: 'migreringarna', en: 'the migrations' },
}

function backupPart(where: BackupPart): Texts {
  if (typeof where === 'string') return BACKUP_PARTS[where]
  return { sv: `tabellen ${where.table}`, en: `the table ${where.table}` }
}

function problemTexts(problem: DataProblem): Texts {
  switch (problem.code) {
    case 'usage':
      return usageTexts(problem)
    case 'nothing_to_back_up':
      return {
        sv: `Det finns ingen Målkoll-databas i ${problem.place}.`,
        en: `There is no Målkoll database in ${problem.place}.`,
      }
    case 'file_exists':
      return {
        sv: `Filen ${problem.file} finns redan. Ange ett annat namn.`,
        en: `The file ${problem.file} exists already. Give another name.`,
      }
    case 'file_unreadable':
      return {
        sv: `Filen ${problem.file} går inte att läsa (${problem.reason}).`,
        en: `The file ${problem.file} cannot be read (${problem.reason}).`,
      }
    case 'file_not_writable':
      return {
        sv: `Filen ${problem.file} går inte att skriva (${problem.reason}).`,
        en: `The file ${problem.file} cannot be written (${problem.reason}).`,
      }
    case 'not_a_backup':
      return {
        sv: 'Filen är ingen säkerhetskopia från Målkoll. Inget är ändrat.',
        en: 'The file is no backup of Målkoll. Nothing has been changed.',
      }
    case 'backup_damaged':
      return {
        sv: `Säkerhetskopian är skadad eller inte hel (${backupPart(problem.where).sv}). Inget är ändrat.`,
        en: `The backup is damaged or not whole (${backupPart(problem.where).en}). Nothing has been changed.`,
      }
    case 'backup_newer':
      return {
        sv: `Säkerhetskopian är gjord av en nyare version, Målkoll ${problem.productVersion} (${problem.newest}). Återställ den med den versionen. Inget är ändrat.`,
        en: `The backup was made by a newer version, Målkoll ${problem.productVersion} (${problem.newest}). Restore it with that version. Nothing has been changed.`,
      }
    case 'not_empty':
      return notEmptyTexts(problem)
    case 'server_running':
      return {
        sv: 'En Målkoll svarar från den här databasen just nu. Stäng den först. Inget är ändrat.',
        en: 'A Målkoll answers from this database at the moment. Close it first. Nothing has been changed.',
      }
    case 'not_latest':
      return {
        sv: 'Datamappen är gjord av en äldre version. Starta den här versionen på den en gång, och flytta sedan.',
        en: 'The data folder was made by an older version. Start this version on it once, and then move.',
      }
    case 'answers_differ':
      return answersDifferTexts(problem)
  }
}

function usageTexts({ detail, given }: Extract<DataProblem, { code: 'usage' }>): Texts {
  switch (detail) {
    case 'no_command':
      return {
        sv: 'Ange vad som ska göras: backup, restore eller move. Mer med --help.',
        en: 'Say what to do: backup, restore or move. More with --help.',
      }
    case 'no_file':
      return {
        sv: 'Ange vilken fil som ska återställas: restore <fil>.',
        en: 'Say which file to restore: restore <file>.',
      }
    case 'unknown':
      return {
        sv: `Okänt: ${given}. Vad som går att ange visas med --help.`,
        en: `Unknown: ${given}. What can be given is shown with --help.`,
      }
  }
}

function notEmptyTexts({ contents, revision }: Extract<DataProblem, { code: 'not_empty' }>): Texts {
  const filled = contents.filter(({ rows }) => rows > 0)
  const list = filled.map(({ name, rows }) => `  ${name} ${rows}`).join('\n')
  const newest = (word: string, language: Language) =>
    revision ? `${word} ${revision.id}, ${momentInWords(revision.at, language)}` : word
  return {
    sv: `Databasen är inte tom, och inget är ändrat. Säkerhetskopiera den först. Med --replace försvinner allt i den, ${filled.length} tabeller, ${newest('senaste ändring', 'sv')}:`,
    en: `The database is not empty, and nothing has been changed. Back it up first. With --replace everything in it is lost, ${filled.length} tables, ${newest('latest revision', 'en')}:\n${list}`,
  }
}

function answersDifferTexts({
  addresses,
  compared,
}: Extract<DataProblem, { code: 'answers_differ' }>): Texts {
  const shown = addresses.slice(0, 20).map(address => `  ${address}`)
  return {
    sv: `Flytten är gjord, men databaserna svarar olika på ${addresses.length} av ${compared} adresser. Fortsätt med datamappen, som är orörd.`,
    en: [
      `The move is done, but the databases answer differently at ${addresses.length} of ${compared} addresses. Go on with the data folder, which is untouched.`,
      ...shown,
    ].join('\n'),
  }
}

export function progressText({
  table,
  rows,
  ofRows,
}: {
  table: string
  rows: number
  ofRows: number
}): string {
  return `  ${table} ${rows}/${ofRows}\n`
}
