import type { Language } from '@malkoll/domain'
import { DatabaseRefusal, type RefusalProblem } from '../db/database-refusal.ts'
import { StartupError } from './startup-error.ts'

type Texts = Record<Language, string>

/** What whoever started the server reads: a sentence in each language; only a fault of ours has a stack. */
export function startupMessage(error: unknown): string {
  const { sv, en } = textsOf(error)
  return `${sv}\n${en}\n`
}

/** The refusal to listen as something to tell; anything else as it is. */
export function toListenFailure(error: unknown, address: string): unknown {
  const texts = listenTexts(error, address)
  return texts ? new StartupError(texts, { cause: error }) : error
}

function textsOf(error: unknown): Texts {
  if (error instanceof StartupError) return error.texts
  if (error instanceof DatabaseRefusal) return databaseTexts(error.problem)
  const stack = error instanceof Error ? error.stack : String(error)
  return {
    sv: 'Målkoll kunde inte starta på grund av ett fel i programmet:',
    en: `Målkoll could not start because of a fault in the program:\n${stack}`,
  }
}

function listenTexts(error: unknown, address: string): Texts | undefined {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'EADDRINUSE':
      return {
        sv: `Adressen ${address} är upptagen av ett annat program. Välj en annan port med PORT.`,
        en: `The address ${address} is taken by another program. Choose another port with PORT.`,
      }
    case 'EACCES':
      return {
        sv: `Adressen ${address} får inte användas av den som startar Målkoll. Välj en högre port med PORT.`,
        en: `Whoever starts Målkoll may not use the address ${address}. Choose a higher port with PORT.`,
      }
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return {
        sv: `Adressen ${address} finns inte på den här datorn. Rätta HOST.`,
        en: `The address ${address} does not exist on this computer. Correct HOST.`,
      }
    default:
      return undefined
  }
}

function databaseTexts(problem: RefusalProblem): Texts {
  switch (problem.code) {
    case 'database_unreachable':
      return {
        sv: `Databasen ${problem.address} svarar inte (${problem.reason}). Kontrollera DATABASE_URL och att PostgreSQL är i gång.`,
        en: `The database ${problem.address} does not answer (${problem.reason}). Check DATABASE_URL and that PostgreSQL is running.`,
      }
    case 'database_too_old':
      return {
        sv: `Databasen är PostgreSQL ${problem.version}. Målkoll behöver PostgreSQL 18 eller nyare.`,
        en: `The database is PostgreSQL ${problem.version}. Målkoll needs PostgreSQL 18 or newer.`,
      }
    case 'database_newer':
      return newerVersion('Databasen', 'The database', problem.migration)
    case 'data_folder_newer':
      return newerVersion(
        `Datamappen ${problem.folder}`,
        `The data folder ${problem.folder}`,
        `PostgreSQL ${problem.version}`,
      )
    case 'data_folder_too_old':
      return {
        sv: `Datamappen ${problem.folder} är gjord av en äldre version (PostgreSQL ${problem.version}), som den här inte kan öppna.`,
        en: `The data folder ${problem.folder} was made by an older version (PostgreSQL ${problem.version}), which this one cannot open.`,
      }
    case 'data_folder_not_writable':
      return {
        sv: `Datamappen ${problem.folder} går inte att skriva i (${problem.reason}). Rätta den eller ange en annan med DATA_DIR.`,
        en: `The data folder ${problem.folder} cannot be written to (${problem.reason}). Correct it or name another with DATA_DIR.`,
      }
    case 'data_folder_lock_damaged':
      return {
        sv: `Låset ${problem.file} är skadat. Ta bort filen när ingen Målkoll använder datamappen; den innehåller inga uppgifter.`,
        en: `The lock ${problem.file} is damaged. Remove the file while no Målkoll uses the data folder; it holds no data.`,
      }
    case 'data_folder_in_use':
      return {
        sv: `Datamappen ${problem.folder} används redan av en annan Målkoll. Stäng den eller ange en annan mapp med DATA_DIR.`,
        en: `The data folder ${problem.folder} is already in use by another Målkoll. Close it or name another with DATA_DIR.`,
      }
  }
}

function newerVersion(subject: string, subjectEn: string, maker: string): Texts {
  return {
    sv: `${subject} är gjord av en nyare version av Målkoll (${maker}). Starta den versionen i stället.`,
    en: `${subjectEn} was made by a newer version of Målkoll (${maker}). Start that version instead.`,
  }
}
