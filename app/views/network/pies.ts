import { NO_CODE } from '../../../positions/dataset/index.ts'
import type { Positions } from '../../../positions/resolve/index.ts'
import { PIE_SLICES } from './pie-slices.ts'

/** On how many issues in scope a unit's value lies in each third of the scale, on how many it has a stance without a value, and none: as PIE_SLICES. */
export function pieOf({ dataset, issues, value, status }: Positions, u: number): number[] {
  const counts = PIE_SLICES.map(() => 0)
  issues.forEach((issue, k) => {
    const cell = u * issues.length + k
    const slice = sliceOf(value[cell] as number, status[cell] as number, () => {
      const { scale: id } = dataset.issues[issue] as (typeof dataset.issues)[number]
      return dataset.scales.find((one) => one.id === id)
    })
    counts[slice] = (counts[slice] as number) + 1
  })
  return counts
}

function sliceOf(
  value: number,
  status: number,
  scaleOf: () => { readonly min: number; readonly max: number } | undefined,
): number {
  if (Number.isNaN(value)) return status === NO_CODE ? 4 : 3
  const scale = scaleOf()
  if (scale === undefined) return 3
  const share = (value - scale.min) / (scale.max - scale.min)
  return share < 1 / 3 ? 0 : share > 2 / 3 ? 2 : 1
}
