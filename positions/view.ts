/** The view: all that determines a picture, as one serialisable value with a version; the page's URL, pictures and saved views are it. */
import { z } from 'zod'
import { type ScopeQuery, scopeQuerySchema } from './scope.ts'

/** The version of the view's form; a change that breaks links raises it and adds a migration. */
export const VIEW_VERSION = 1

/** What a node's colour may show: nothing, the actor's kind, its bloc, or its position on an issue (`issue:ID`). */
const color = z.union([z.enum(['none', 'kind', 'bloc']), z.templateLiteral(['issue:', z.string()])])
/** What a node's size may show. */
const size = z.enum(['same', 'positions', 'influence', 'links'])
const many = z.preprocess((x) => (x === undefined || Array.isArray(x) ? x : [x]), z.array(z.string()).optional())

/** A view; what is absent takes the dataset's or Parley's default, so that a link stays short. */
export const viewSchema = scopeQuerySchema.extend({
  v: z.coerce.number().int().default(VIEW_VERSION),
  dataset: z.string().optional(),
  /** Lines of agreement are drawn from this value of the measure on, … */
  agree: z.coerce.number().optional(),
  /** … lines of disagreement up to this one. */
  differ: z.coerce.number().optional(),
  /** Lines that are among this many strongest of their layer for one of their two actors; 0: all. Absent: all, or 3 when there would be more than 600. */
  strongest: z.coerce.number().int().min(0).optional(),
  color: color.optional(),
  size: size.optional(),
  /** Ids of the selected actors: one is looked at, two are compared. */
  select: many,
})
export type View = z.infer<typeof viewSchema>

/** The parameters that may be given more than once. */
const REPEATED = new Set(['issue', 'weight', 'kind', 'select'])

/** Values of a query string as the schemas take them: repeatable parameters (those of a view and `alsoRepeated`) as lists, others as the last text given. */
export function paramsObject(
  params: URLSearchParams,
  alsoRepeated: readonly string[] = [],
): Record<string, string | string[]> {
  const out: Record<string, string | string[]> = {}
  for (const key of new Set(params.keys())) {
    const values = params.getAll(key)
    out[key] = REPEATED.has(key) || alsoRepeated.includes(key) ? values : (values[values.length - 1] as string)
  }
  return out
}

/** A view as query parameters, in a fixed order, without what is absent; the version comes first. */
export function viewToParams(view: View): URLSearchParams {
  const params = new URLSearchParams()
  for (const key of Object.keys(viewSchema.shape) as (keyof View)[]) {
    const value = view[key]
    if (value === undefined) continue
    if (key === 'v' && value === VIEW_VERSION) continue
    for (const one of Array.isArray(value) ? value : [value]) params.append(key, String(one))
  }
  return params
}

/**
 * Reads a view from query parameters. A parameter that cannot be read is left out and told in `problems` (`name: what was expected`),
 * so that a damaged link still opens.
 */
export function viewFromParams(params: URLSearchParams): { view: View; problems: string[] } {
  const input = paramsObject(params)
  const problems: string[] = []
  for (;;) {
    const result = viewSchema.safeParse(input)
    if (result.success) return { view: result.data, problems }
    for (const issue of result.error.issues) {
      const key = String(issue.path[0])
      problems.push(`${key}: ${issue.message}`)
      delete input[key]
    }
  }
}

/** The part of a view that says what is compared, and how. */
export function scopeQueryOf(view: View): ScopeQuery {
  return scopeQuerySchema.parse(view)
}
