/**
 * Answers as `make` does, which is asked once for one thing after the other that is the same: the cells of a series are
 * judged in turn, beside the same values. Only the latest is kept.
 */
export function onceInTurn<Values, Made>(make: (values: Values) => Made): (values: Values) => Made {
  let latest: { values: Values; made: Made } | undefined
  return values => {
    if (!latest || latest.values !== values) latest = { values, made: make(values) }
    return latest.made
  }
}
