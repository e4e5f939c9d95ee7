import { UserError } from '../errors.ts'
import { shown } from '../text.ts'
import { agreementIndex } from './agreement-index.ts'
import { estebanRay } from './esteban-ray.ts'
import type { GroupMeasure } from './group-measure.ts'
import { leik } from './leik.ts'
import { modalShare } from './modal-share.ts'
import { rice } from './rice.ts'
import { tastleWierman } from './tastle-wierman.ts'
import { vanDerEijk } from './van-der-eijk.ts'

/** Every measure of how united or divided a group is on one issue, in the order in which forms offer them. */
export const GROUP_MEASURES: readonly GroupMeasure[] = [
  rice,
  agreementIndex,
  vanDerEijk,
  leik,
  tastleWierman,
  estebanRay,
  modalShare,
]

/** The group measure of an id. Throws a `UserError` that lists the ids there are. */
export function groupMeasure(id: string): GroupMeasure {
  const found = GROUP_MEASURES.find((measure) => measure.id === id)
  if (!found) {
    throw new UserError('bad-parameter', 'measure', `no group measure ${shown(id)}`, {
      expected: `one of ${GROUP_MEASURES.map((measure) => measure.id).join(', ')}`,
    })
  }
  return found
}
