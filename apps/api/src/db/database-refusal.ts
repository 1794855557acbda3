/** Why the database was not opened. The start-up message for each is written where the process starts. */
export type RefusalProblem =
  | { code: 'database_unreachable'; address: string; reason: string }
  | { code: 'database_too_old'; version: string }
  | { code: 'database_newer'; migration: string }
  | { code: 'data_folder_not_writable'; folder: string; reason: string }
  | { code: 'data_folder_in_use'; folder: string }
  | { code: 'data_folder_lock_damaged'; folder: string; file: string }
  | { code: 'data_folder_newer'; folder: string; version: string }
  | { code: 'data_folder_too_old'; folder: string; version: string }

export class DatabaseRefusal extends Error {
  readonly problem: RefusalProblem

  constructor(problem: RefusalProblem, options?: ErrorOptions) {
    super(problem.code, options)
    this.name = 'DatabaseRefusal'
    this.problem = problem
  }
}
