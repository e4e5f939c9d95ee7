import type { Dataset } from '../dataset/index.ts'
import { UserError } from '../errors.ts'
import { shown, shownList } from '../text.ts'

/** The error for people of an id that no actor or issue of a dataset has, with some of those that there are. */
export function noSuch(
  what: 'actor' | 'issue',
  id: string,
  there: readonly { readonly id: string }[],
  { info }: Pick<Dataset, 'info'>,
): Error {
  const some = shownList(
    there.map((item) => item.id),
    6,
  )
  return new UserError('bad-parameter', what, `no ${what} ${shown(id)} in dataset "${info.id}"`, {
    next: `it has ${some || 'none'}`,
  })
}
