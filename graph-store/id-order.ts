import { compareCodePoints } from '../positions/text.ts'

/** The places of ids in code-point order of the ids. */
export function idOrder(ids: readonly string[]): Int32Array {
  const order = Array.from(ids, (_, place) => place)
  order.sort((a, b) => compareCodePoints(ids[a] as string, ids[b] as string))
  return Int32Array.from(order)
}
