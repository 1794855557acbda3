interface NamePlace {
  x: number
  y: number
  /** Left end of a name that stands beside its area; a leader goes to `x`, `y`. */
  outside?: { x: number; y: number }
}

/** Middle of each municipality's name in the plane of its shape, where it crosses no border that could be avoided. */
export const NAME_PLACES: Readonly<Record<string, NamePlace>> = {
  '0821': { x: 98, y: 334 },
  '0834': { x: 100, y: 567 },
  '0840': { x: 208, y: 536, outside: { x: 246, y: 580 } },
  '0860': { x: 80, y: 248 },
  '0861': { x: 191, y: 356 },
  '0862': { x: 40, y: 498 },
  '0880': { x: 140, y: 482 },
  '0881': { x: 96, y: 432 },
  '0882': { x: 177, y: 256 },
  '0883': { x: 180, y: 104 },
  '0884': { x: 92, y: 154 },
  '0885': { x: 263, y: 382, outside: { x: 298, y: 400 } },
}
