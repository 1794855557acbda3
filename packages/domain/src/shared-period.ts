import { knownPeriod } from './known-periods.ts'
import { comparePeriods } from './period.ts'

/**
 * The newest period that more than half of some series have a value of: one that is ahead of the others is held beside
 * them there. Of none so shared the newest. `ofEach`: the periods of each series that has any; undefined without one.
 * What is no period is passed over.
 */
export function sharedPeriod(ofEach: readonly (readonly string[])[]): string | undefined {
  const counts = new Map<string, number>()
  for (const periods of ofEach)
    for (const period of periods) counts.set(period, (counts.get(period) ?? 0) + 1)
  const newestFirst = [...counts.keys()]
    .flatMap(text => {
      const period = knownPeriod(text)
      return period ? [{ text, period }] : []
    })
    .sort((a, b) => comparePeriods(b.period, a.period))
    .map(({ text }) => text)
  return newestFirst.find(text => (counts.get(text) ?? 0) * 2 > ofEach.length) ?? newestFirst[0]
}
