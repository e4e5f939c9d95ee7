import { UserError } from '../../positions/errors.ts'
import {
  givenIn,
  givenTwice,
  type Parameters,
  readParameters,
  type ValuesOf,
} from '../../positions/parameters/index.ts'
import { shown } from '../../positions/text.ts'
import { windowInOrder } from '../api/window-in-order.ts'

/** The parameters of a URL. Throws a `UserError` that names the parameter and what was expected (one that is not known, or given twice and takes one value, too), also for a window that ends before it begins. */
export function readQuery<P extends Parameters>(table: P, url: string): ValuesOf<P> {
  const params = new URL(url).searchParams
  const twice = givenTwice(params, table)
  if (twice.length > 0) {
    const repeated = twice.map(({ name, times }) => `${shown(name)}: given ${times} times, and takes one value`)
    throw new UserError('bad-parameter', null, repeated.join('; '))
  }
  const given = givenIn(params, table)
  const { values, faults } = readParameters(table, given)
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(table, name))
  const wrong = [
    ...faults.map(({ name, expected }) => `${name}: ${expected}`),
    ...(unknown.length > 0 ? [`unknown parameter ${unknown.map((name) => shown(name)).join(', ')}`] : []),
  ]
  if (wrong.length > 0) throw new UserError('bad-parameter', null, wrong.join('; '))
  return windowInOrder(values)
}
