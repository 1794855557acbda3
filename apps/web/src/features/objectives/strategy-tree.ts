import type { SteeringDocument } from '@malkoll/contracts'

type Node = SteeringDocument['tree'][number]

/** Every goal of the county, in reading order. */
export function goalsOf(tree: readonly Node[]): Node[] {
  return tree.flatMap(node => (node.kind === 'strategy_goal' ? [node] : goalsOf(node.children)))
}

export function nodesOfKind(tree: readonly Node[], kind: Node['kind']): Node[] {
  return tree.filter(node => node.kind === kind)
}

/** In years: the sources name no days. Null when they say nothing. */
export function validity(
  version: { validFrom: string | null; validTo: string | null },
  words: { from: (year: string) => string; until: (year: string) => string },
): string | null {
  const [from, to] = [version.validFrom, version.validTo].map(day => day?.slice(0, 4))
  if (from && to) return `${from}–${to}`
  if (from) return words.from(from)
  return to ? words.until(to) : null
}
