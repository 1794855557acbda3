import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Small files whose tests take longest: begun last they would keep one worker busy and leave the others idle. */
export const LONG_FILES = [
  'apps/web/e2e/accessibility.e2e.ts',
  'apps/api/src/process/sudden-end.process.test.ts',
]

/** The order of Vitest, which is by what it remembers or by the files' sizes, but with the known long ones first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return longFirst(await super.sort(files))
  }
}

/** The files in their own order, {@link LONG_FILES} before the others. */
export function longFirst<File extends Pick<TestSpecification, 'moduleId'>>(files: readonly File[]): File[] {
  return files.toSorted((one, other) => Number(isLong(other)) - Number(isLong(one)))
}

function isLong({ moduleId }: Pick<TestSpecification, 'moduleId'>): boolean {
  return LONG_FILES.some(file => moduleId.endsWith(`/${file}`))
}
