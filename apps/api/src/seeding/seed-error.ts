export interface SeedProblem {
  /** Path of the file inside its seed folder's parent: "kalmar/targets/examples.json". */
  file: string
  /** Where in the file: "items.3.periods.0.value"; empty for the file as a whole. */
  path: string
  message: string
}

/** Says everything that is wrong with the seed files in one message, with file and place. */
export class SeedError extends Error {
  readonly problems: readonly SeedProblem[]

  constructor(problems: readonly SeedProblem[]) {
    super(['The seed files cannot be loaded:', ...problems.map(describe)].join('\n'))
    this.name = 'SeedError'
    this.problems = problems
  }
}

function describe({ file, path, message }: SeedProblem): string {
  return `- ${file}${path ? ` ${path}` : ''}: ${message}`
}
