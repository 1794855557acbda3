/**
 * How many periods a målvärde's line goes on before the first and after the last stated one to reach the plot's edges;
 * null where it is stated only once or differs between periods, and the line goes from point to point.
 */
export function evenReach(values: readonly (number | null)[]): { backward: number; forward: number } | null {
  const first = values.findIndex(value => value !== null)
  const last = values.findLastIndex(value => value !== null)
  const isEven = values.every(value => value === null || value === values[first])
  if (!isEven || first === last) return null
  return { backward: first + 0.5, forward: values.length - last - 0.5 }
}
