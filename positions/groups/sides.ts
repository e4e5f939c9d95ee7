import type { GroupSample } from './group-measure.ts'

/** How many positions lie below, at and above the middle of the scale: no, abstain and yes, or the other way round. */
export function sidesOf({ values, counts, min, max }: GroupSample): { below: number; middle: number; above: number } {
  const sides = { below: 0, middle: 0, above: 0 }
  const centre = (min + max) / 2
  values.forEach((value, i) => {
    const side = value < centre ? 'below' : value > centre ? 'above' : 'middle'
    sides[side] += counts[i] as number
  })
  return sides
}
