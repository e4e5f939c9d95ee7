import { z } from 'zod'
import { plainNumber } from './plain-number.ts'

/** A parameter that is a number, as text or as it is; `schema` says which numbers it takes. Apart from `plainNumber`, so that who reads a number needs no zod. */
export function numberParam<T extends z.ZodType>(schema: T) {
  return z.preprocess((x) => (typeof x === 'string' ? plainNumber(x) : x), schema)
}
