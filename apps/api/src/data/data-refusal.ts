export type BackupPart =
  | 'first_line'
  | 'last_line'
  | 'end_of_file'
  | 'tables'
  | 'references'
  | 'migrations'
  | { table: string }

/** Why data was not backed up, restored or moved. The sentence for each is in data-texts.ts. */
export type DataProblem =
  | { code: 'usage'; detail: 'no_command' | 'no_file' | 'unknown'; given: string }
  | { code: 'nothing_to_back_up'; place: string }
  | { code: 'file_exists'; file: string }
  | { code: 'file_unreadable'; file: string; reason: string }
  | { code: 'file_not_writable'; file: string; reason: string }
  | { code: 'not_a_backup' }
  | { code: 'backup_damaged'; where: BackupPart }
  | { code: 'backup_newer'; productVersion: string; newest: string }
  | {
      code: 'not_empty'
      contents: { name: string; rows: number }[]
      revision: { id: number; at: string } | null
    }
  | { code: 'server_running' }
  | { code: 'not_latest' }
  | { code: 'answers_differ'; addresses: string[]; compared: number }

export class DataRefusal extends Error {
  readonly problem: DataProblem

  constructor(problem: DataProblem, options?: ErrorOptions) {
    super(problem.code, options)
    this.name = 'DataRefusal'
    this.problem = problem
  }
}

export function damaged(where: BackupPart): DataRefusal {
  return new DataRefusal({ code: 'backup_damaged', where })
}
