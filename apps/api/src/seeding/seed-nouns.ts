import { CATALOGUE_FILES } from './files/catalogue-files.ts'
import { INDICATOR_FILES } from './files/indicator-files.ts'
import { OBJECTIVE_FILES } from './files/objective-files.ts'
import type { ReadSeedFile } from './files/seed-file.ts'
import { SERIES_FILES } from './files/series-files.ts'
import { TARGET_FILES } from './files/target-files.ts'
import { YEAR_FILES } from './files/year-files.ts'

/** The nouns that a seed folder may hold: `<noun>.json`, or any number of files in the folder `<noun>/`. */
export const SEED_NOUNS: Record<string, ReadSeedFile> = {
  ...CATALOGUE_FILES,
  ...OBJECTIVE_FILES,
  ...INDICATOR_FILES,
  ...SERIES_FILES,
  ...TARGET_FILES,
  ...YEAR_FILES,
}
