/** A value of a measure as agreement: 0 at the low end of the measure's range, 1 at the high end. */
export function agreementOf(value: number, [low, high]: readonly [number, number]): number {
  return (value - low) / (high - low)
}

/** Which side of the middle of the measure's range a value lies on: 1 above, −1 below, 0 in the middle. */
export function signOf(value: number, [low, high]: readonly [number, number]): number {
  return Math.sign(value - (low + high) / 2)
}
