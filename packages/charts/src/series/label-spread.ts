/** Middles of labels of equal height, moved apart as little as keeps them clear of each other inside the room. */
export function spreadLabels(
  middles: readonly number[],
  { height, top, bottom }: { height: number; top: number; bottom: number },
): number[] {
  const order = middles.map((middle, i) => ({ middle, i })).toSorted((a, b) => a.middle - b.middle)
  let edge = top - height / 2
  for (const item of order) {
    item.middle = Math.max(item.middle, edge + height / 2)
    edge = item.middle + height / 2
  }
  let limit = bottom + height / 2
  for (const item of order.toReversed()) {
    item.middle = Math.min(item.middle, limit - height / 2)
    limit = item.middle - height / 2
  }
  const placed: number[] = []
  for (const item of order) placed[item.i] = item.middle
  return placed
}
