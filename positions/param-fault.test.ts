import { expect, it } from 'vitest'
import { z } from 'zod'
import { paramFault } from './param-fault.ts'

const told = (schema: z.ZodType, value: unknown) => {
  const { error } = schema.safeParse(value, { error: paramFault })
  return error?.issues.map(({ message }) => message)
}

it.each([
  [z.coerce.number(), 'abc', 'expected a number'],
  [z.coerce.number().int(), '1.5', 'expected a whole number'],
  [z.coerce.number().min(1), '0', 'expected 1 or more'],
  [z.coerce.number().max(9), '10', 'expected 9 or less'],
  [z.enum(['csv', 'json']), 'xml', 'expected one of csv, json'],
  [z.string(), undefined, 'expected a text'],
  [z.coerce.number().positive('expected a number above 0'), '0', 'expected a number above 0'],
])('says of %# what was expected', (schema, value, words) => {
  expect(told(schema, value)).toEqual([words])
})
