/** Which points get their value written first: last, first, highest, lowest, and then the rest from the newest. */
export function orderOfImportance(points: readonly { value: number | null }[]): number[] {
  const drawn = points.flatMap(({ value }, i) => (value === null ? [] : [{ value, i }]))
  const byValue = drawn.toSorted((a, b) => a.value - b.value)
  const first = [drawn.at(-1), drawn[0], byValue.at(-1), byValue[0]].flatMap(item => item?.i ?? [])
  return [...new Set([...first, ...drawn.toReversed().map(({ i }) => i)])]
}
