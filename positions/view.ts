/** The view: all that determines a picture, as one serialisable value with a version; the page's URL, pictures and saved views are it. */
import { z } from 'zod'
import { isCalendarDate } from './calendar.ts'
import { MOST_RESOLUTION } from './coalitions/most-resolution.ts'
import { CONFIDENCES, ORIGINS } from './dataset/model.ts'
import { PAIR_MEASURES } from './measures/registry.ts'
import { numberParam } from './number-param.ts'
import { paramFault } from './param-fault.ts'
import { type ScopeQuery, scopeQuerySchema } from './scope.ts'
import { isCalendarSpan } from './series/calendar-span.ts'
import { cut } from './text.ts'
import { migratedParams } from './view-migrations.ts'

/** The version of the view's form; a change that breaks links raises it and adds a migration. */
export const VIEW_VERSION = 2

/** The ways to look at a dataset; `network` when a view names none. */
export const SHOWS = [
  'network',
  'matrix',
  'positions',
  'spectrum',
  'timeline',
  'compare',
  'evidence',
  'coalitions',
  'whatif',
  'pairs',
  'cypher',
] as const
export type Show = (typeof SHOWS)[number]

/** The languages that the words of a picture can be in; English when a view names none. */
export const LANGS = ['en', 'de'] as const
export type Lang = (typeof LANGS)[number]

/**
 * What a node's colour may show: nothing, the actor's kind, the blocs or organisations that it is in, whether it is in one of them (`member:ID`), or its
 * position on an issue (`issue:ID`).
 */
const color = z.union([
  z.enum(['none', 'kind', 'bloc', 'organization']),
  z.templateLiteral(['member:', z.string()]),
  z.templateLiteral(['issue:', z.string()]),
])
/** What a node's size may show. */
const size = z.enum(['same', 'positions', 'influence', 'links'])
/** Where a network's nodes stand: by alignment, by forces, by coalition, on a circle, or with an issue's scale from left to right (`issue:ID`). */
const layout = z.union([z.enum(['map', 'forces', 'coalitions', 'circle']), z.templateLiteral(['issue:', z.string()])])
/** Which positions an actor must hold to be shown. */
const held = z.union([z.literal('any'), z.templateLiteral(['issue:', z.string()])])
const date = z.string().refine(isCalendarDate, 'expected a date: YYYY-MM-DD, YYYY-MM or YYYY')
const span = z.string().refine(isCalendarSpan, 'expected a number with d, w, m or y, such as 30d, 2w, 1m, 1y')
const flag = z.preprocess((x) => (x === 'true' || x === '' ? true : x === 'false' ? false : x), z.boolean().optional())

/** A measure that there is: what a link asks for otherwise is left out, and told. */
const MEASURES = PAIR_MEASURES.map(({ id }) => id)
const measure = z.string().refine((id) => MEASURES.includes(id), `expected one of ${MEASURES.join(', ')}`)

const many = z.preprocess((x) => (x === undefined || Array.isArray(x) ? x : [x]), z.array(z.string()).optional())

/** A view; what is absent takes the dataset's or Parley's default, so that a link stays short. */
export const viewSchema = scopeQuerySchema.extend({
  measure: measure.optional(),
  v: numberParam(z.number().int()).default(VIEW_VERSION),
  dataset: z.string().optional(),
  show: z.enum(SHOWS, `expected one of ${SHOWS.join(', ')}`).optional(),
  /** Lines of agreement are drawn from this value of the measure on, … */
  agree: numberParam(z.number()).optional(),
  /** … lines of disagreement up to this one. */
  differ: numberParam(z.number()).optional(),
  /** Lines that are among this many strongest of their layer for one of their two actors; 0: all. Absent: all, or 3 when there would be more than 600. */
  strongest: numberParam(z.number().int().min(0)).optional(),
  color: color.optional(),
  size: size.optional(),
  /** Ids of the selected actors: one is looked at, two are compared. */
  select: many,
  layout: layout.optional(),
  /** What stands in a node: initials (default), a pie of its positions, or a nation's flag. */
  node: z.enum(['initials', 'pie', 'flag']).optional(),
  /** Whether coalitions are outlined and named. */
  hulls: flag,
  /** Only this actor, and who is at most `depth` lines away from it (1 when absent). */
  focus: z.string().optional(),
  depth: numberParam(z.number().int().min(1).max(9)).optional(),
  /** Ids of actors that are not drawn. */
  hide: many,
  /** Only actors with a position: on any issue in view (`any`), or on this one (`issue:ID`). */
  held: held.optional(),
  /** Where circles were put by hand, as `ACTOR@X,Y` in the units of the layout. */
  pin: z.preprocess(
    (x) => (x === undefined || Array.isArray(x) ? x : [x]),
    z.array(z.string().regex(/^.+@-?\d+(\.\d+)?,-?\d+(\.\d+)?$/su, 'expected ACTOR@X,Y')).optional(),
  ),
  /** The order of rows: each way to look names its own. */
  order: z.string().optional(),
  /** What rows are grouped by. */
  by: z.enum(['coalition', 'bloc', 'kind']).optional(),
  /** The day before, with which the positions are compared. */
  since: date.optional(),
  /** How long the windows of a series are, and the step from one to the next. */
  window: span.optional(),
  step: span.optional(),
  /** Two groups that are compared, by ids of actors. */
  left: many,
  right: many,
  /** How coalitions are found: resolution and seed of the method. */
  resolution: numberParam(
    z.number().positive('expected a number above 0').max(MOST_RESOLUTION, `expected ${MOST_RESOLUTION} or less`),
  ).optional(),
  seed: numberParam(z.number().int().min(0).max(4_294_967_295)).optional(),
  /** Hypothetical stances as `ACTOR=ISSUE=VALUE`. */
  move: many,
  /** Words that a stance, its evidence, its actor or its issue must hold. */
  find: z.string().optional(),
  /** How a stance must have come to be known, and how sure its coder must have been. */
  origin: z.preprocess((x) => (x === undefined || Array.isArray(x) ? x : [x]), z.array(z.enum(ORIGINS)).optional()),
  confidence: z.preprocess(
    (x) => (x === undefined || Array.isArray(x) ? x : [x]),
    z.array(z.enum(CONFIDENCES)).optional(),
  ),
  /** A question in Cypher, and its parameters as JSON. */
  cypher: z.string().optional(),
  params: z.string().optional(),
  /** The language of the picture's own words; those of the dataset stay as they are. Absent: English in a file, the reader's on the page. */
  lang: z.enum(LANGS, `expected one of ${LANGS.join(', ')}`).optional(),
})
export type View = z.infer<typeof viewSchema>

/** The parameters that may be given more than once. */
const REPEATED = new Set([
  'issue',
  'weight',
  'kind',
  'select',
  'hide',
  'pin',
  'left',
  'right',
  'move',
  'origin',
  'confidence',
])

/** Values of a query string as the schemas take them: repeatable parameters (those of a view and `alsoRepeated`) as lists, others as the last text given. */
export function paramsObject(
  params: URLSearchParams,
  alsoRepeated: readonly string[] = [],
): Record<string, string | string[]> {
  const entries = [...new Set(params.keys())].map((key): [string, string | string[]] => {
    const values = params.getAll(key)
    return [key, REPEATED.has(key) || alsoRepeated.includes(key) ? values : (values.at(-1) as string)]
  })
  // So that a name which objects have of themselves, such as __proto__, is a name like others.
  return Object.fromEntries(entries)
}

/** The parameters of one value that a query string gives several times, with how often. */
export function repeatedParams(
  params: URLSearchParams,
  alsoRepeated: readonly string[] = [],
): { readonly name: string; readonly times: number }[] {
  return [...new Set(params.keys())]
    .map((name) => ({ name, times: params.getAll(name).length }))
    .filter(({ name, times }) => times > 1 && !REPEATED.has(name) && !alsoRepeated.includes(name))
}

/** A view as query parameters, in a fixed order, without what is absent; the version stands in it as soon as anything does. */
export function viewToParams(view: View): URLSearchParams {
  const params = new URLSearchParams()
  for (const key of Object.keys(viewSchema.shape) as (keyof View)[]) {
    const value = view[key]
    if (value === undefined || key === 'v') continue
    for (const one of Array.isArray(value) ? value : [value]) params.append(key, String(one))
  }
  if (params.size > 0) params.append('v', String(VIEW_VERSION))
  return params
}

/**
 * Reads a view from query parameters. A parameter that cannot be read is left out and told in `problems` (`name: what was expected`),
 * so that a damaged link still opens. A link of an earlier version is brought to this one; `hash` is its part behind `#`, which meant something then.
 */
export function viewFromParams(params: URLSearchParams, hash = ''): { view: View; problems: string[] } {
  const migrated = migratedParams(params, hash)
  const input = paramsObject(migrated)
  const problems = repeatedParams(migrated).map(
    ({ name, times }) => `${cut(name)}: all but the last of ${times} values`,
  )
  for (;;) {
    const result = viewSchema.safeParse(input, { error: paramFault })
    if (result.success) {
      const { v } = result.data
      if (v > VIEW_VERSION)
        problems.push(`v: the link is of a later version (${v}); what only that version knows is left out`)
      return { view: { ...result.data, v: VIEW_VERSION }, problems }
    }
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
