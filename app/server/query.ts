import { z } from 'zod'
import { UserError } from '../../positions/errors.ts'
import { numberParam } from '../../positions/number-param.ts'
import { paramFault } from '../../positions/param-fault.ts'
import { scopeQuerySchema } from '../../positions/scope.ts'
import { shown } from '../../positions/text.ts'
import { paramsObject, repeatedParams } from '../../positions/view.ts'
import { tableFormat } from '../api/table-format.ts'
import { windowInOrder } from '../api/window-in-order.ts'

const page = {
  limit: numberParam(z.number().int().min(1).max(100_000)).optional(),
  cursor: z
    .string()
    .regex(/^\d{1,12}$/, 'expected a cursor of a former answer')
    .optional(),
  ...tableFormat,
}

/** Of a call that takes no parameters. */
export const noQuerySchema = z.strictObject({})
/** The parameters of positions and alignments. */
export const listQuerySchema = z.strictObject({ ...scopeQuerySchema.shape, ...page })
/** The parameters of a pair's account. */
export const pairQuerySchema = z.strictObject(scopeQuerySchema.shape)
/** The parameters of stances: of which actors, on which issues. */
export const stancesQuerySchema = z.strictObject({
  actor: z.preprocess((x) => (x === undefined || Array.isArray(x) ? x : [x]), z.array(z.string()).optional()),
  issue: z.preprocess((x) => (x === undefined || Array.isArray(x) ? x : [x]), z.array(z.string()).optional()),
})

const REPEATED = ['actor', 'move', 'group']

/** The parameters of a URL by a schema. Throws a `UserError` that names the parameter and what was expected (one that is given twice and takes one value, too), also for a window that ends before it begins. */
export function parseQuery<T extends z.ZodType>(schema: T, url: string): z.infer<T> {
  const params = new URL(url).searchParams
  const repeated = repeatedParams(params, REPEATED)
  if (repeated.length > 0) {
    const told = repeated.map(({ name, times }) => `${shown(name)}: given ${times} times, and takes one value`)
    throw new UserError('bad-parameter', null, told.join('; '))
  }
  const result = schema.safeParse(paramsObject(params, REPEATED), { error: paramFault })
  if (result.success) return windowInOrder(result.data)
  const detail = result.error.issues.map((issue) =>
    issue.code === 'unrecognized_keys'
      ? `unknown parameter ${issue.keys.map((key) => shown(key)).join(', ')}`
      : `${String(issue.path[0])}: ${issue.message}`,
  )
  throw new UserError('bad-parameter', null, detail.join('; '))
}
