import { firstDay, lastDay } from '../../positions/calendar.ts'
import { UserError } from '../../positions/errors.ts'

/**
 * A request as it is, whose window does not end before it begins: an answer without any value would pass for one about the dataset. Throws a `UserError` for
 * people when it does. The page does not ask here: it shows such a window while someone sets its ends.
 */
export function windowInOrder<T>(query: T): T {
  const { from, to } = (query ?? {}) as { readonly from?: string | undefined; readonly to?: string | undefined }
  if (from !== undefined && to !== undefined && firstDay(from) > lastDay(to)) {
    throw new UserError('bad-parameter', 'from', `${firstDay(from)} lies after ${lastDay(to)}`)
  }
  return query
}
