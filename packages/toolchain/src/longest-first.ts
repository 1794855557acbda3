import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Small files whose tests take longest: begun last they would keep one worker busy and leave the others idle. */
const LONG = [/\/accessibility\.e2e\.ts$/, /\/sudden-end\.process\.test\.ts$/]

/** The order of Vitest, which is by what it remembers or by the files' sizes, but with the known long ones first. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    return sorted.toSorted((one, other) => Number(isLong(other)) - Number(isLong(one)))
  }
}

function isLong({ moduleId }: TestSpecification): boolean {
  return LONG.some(pattern => pattern.test(moduleId))
}
