import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type CommandResult, type Outcome, runCommand, type Task } from './task.ts'
import { toolPath } from './workspace.ts'

/** The part of Vitest's JSON report that is read here. */
interface Report {
  success: boolean
  testResults: {
    name: string
    message: string
    assertionResults: { fullName: string; status: 'passed' | 'failed' | 'skipped' | 'pending' | 'todo' }[]
  }[]
}

export interface VitestTask {
  title: string
  projects: string[]
  workers: number
  environment?: () => Promise<Record<string, string>>
}

export function vitestTask({ title, projects, workers, environment }: VitestTask): Task {
  return {
    title,
    async run() {
      const folder = await mkdtemp(join(tmpdir(), 'malkoll-report-'))
      try {
        const reportFile = join(folder, 'report.json')
        const args = [
          'run',
          ...projects.map(project => `--project=${project}`),
          `--maxWorkers=${workers}`,
          '--reporter=default',
          '--reporter=json',
          `--outputFile.json=${reportFile}`,
        ]
        const result = await runCommand(toolPath('vitest'), args, await environment?.())
        return outcomeOf(result, await readReport(reportFile))
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

async function readReport(file: string): Promise<Report | null> {
  return await readFile(file, 'utf8').then(JSON.parse, () => null)
}

/** A test that was skipped has not passed, and a run that broke outside its tests has failed once more. */
export function outcomeOf({ code, output }: CommandResult, report: Report | null): Outcome {
  const tests = report?.testResults.flatMap(file => file.assertionResults) ?? []
  const passed = tests.filter(test => test.status === 'passed').length
  const skipped = tests.filter(test => !['passed', 'failed'].includes(test.status))
  const failed = tests.length - passed
  const broke = failed === 0 && (code !== 0 || !report?.success || passed === 0)
  const skippedLines = skipped.map(test => `Skipped: ${test.fullName}`)
  return { passed, failed: broke ? 1 : failed, output: [output, ...skippedLines].join('\n') }
}
