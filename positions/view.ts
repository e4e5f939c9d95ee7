/** The view: all that determines a picture, as one serialisable value with a version; the page's URL, pictures and saved views are it. */

import {
  DECIDES,
  type Decides,
  givenIn,
  givenTwice,
  pick,
  readParameters,
  SCOPE_PARAMETERS,
  type ValuesOf,
  VIEW_PARAMETERS,
  valuesOf,
  writtenParameters,
} from './parameters/index.ts'
import type { ScopeQuery } from './scope.ts'
import { cut } from './text.ts'

export { LANGS, type Lang, SHOWS, type Show } from './parameters/index.ts'

/** The version of the view's form; a change that breaks links raises it and adds a migration. */
export const VIEW_VERSION = 2

/** A view; what is absent takes the dataset's or Parley's default, so that a link stays short. */
export type View = ValuesOf<typeof VIEW_PARAMETERS> & { v: number }

/** The view of what is given by name, as text or as it is; other names are ignored. Throws a `UserError`. */
export function viewOf(given: object): View {
  const values = valuesOf(VIEW_PARAMETERS, { ...given })
  return { ...values, v: values.v ?? VIEW_VERSION }
}

/** A view as query parameters, in a fixed order, without what is absent; the version stands at the end as soon as anything else is there. */
export function viewToParams(view: View): URLSearchParams {
  const params = writtenParameters(VIEW_PARAMETERS, { ...view, v: undefined })
  if (params.size > 0) params.append('v', String(VIEW_VERSION))
  return params
}

/**
 * Reads a view from query parameters. A parameter that cannot be read is left out and reported in `problems` (`name: what was expected`),
 * so that a damaged link still opens. A link of an earlier version is brought to this one; `hash` is its part behind `#`, which meant something then.
 */
export function viewFromParams(params: URLSearchParams, hash = ''): { view: View; problems: string[] } {
  const migrated = migratedParams(params, hash)
  const { values, faults } = readParameters(VIEW_PARAMETERS, givenIn(migrated, VIEW_PARAMETERS))
  const { v = VIEW_VERSION } = values
  return {
    view: { ...values, v: VIEW_VERSION },
    problems: [
      ...givenTwice(migrated, VIEW_PARAMETERS).map(
        ({ name, times }) => `${cut(name)}: all but the last of ${times} values`,
      ),
      ...faults.map(({ name, expected }) => `${name}: ${expected}`),
      ...(v > VIEW_VERSION
        ? [`v: the link is of a later version (${v}); what only that version knows is left out`]
        : []),
    ],
  }
}

/** The part of a view, or of a question with parameters of its own, that says what is compared, and how. */
export function scopeQueryOf(view: ScopeQuery): ScopeQuery {
  return pick(SCOPE_PARAMETERS, { ...view })
}

/** Whatever of a view decides its positions; its alignment; its groups: the same text, the same result. */
export function viewKey(view: View, of: Decides): string {
  const upTo = DECIDES.slice(0, DECIDES.indexOf(of) + 1)
  const parts = Object.entries(VIEW_PARAMETERS).filter(
    ([, { decides }]: [string, { decides?: Decides }]) => decides !== undefined && upTo.includes(decides),
  )
  return JSON.stringify(pick(Object.fromEntries(parts), { ...view }))
}

/** What version a link without one is of: the first, which did not name itself. */
const FIRST = 1

/** One step of a link of an earlier version of the view towards the present one. */
interface Migration {
  /** The version that it reads. */
  readonly from: number
  /** The parameters in the form of the next version. `hash` is the link's part behind `#`, without it. */
  migrate(params: URLSearchParams, hash: string): URLSearchParams
}

const MIGRATIONS: readonly Migration[] = [
  {
    // The table of pairs was named behind the `#`; now every way to look is named by `show`.
    from: 1,
    migrate(params, hash) {
      const next = new URLSearchParams(params)
      if (hash === 'table' && !next.has('show')) next.set('show', 'pairs')
      return next
    },
  },
]

/** The parameters of a link in the form of the present version; those of a version that is not known are left as they are. */
export function migratedParams(params: URLSearchParams, hash = ''): URLSearchParams {
  const version = Number(params.get('v') ?? FIRST)
  const bare = hash.replace(/^#/, '')
  let migrated = params
  for (const { from, migrate } of MIGRATIONS) if (from >= version) migrated = migrate(migrated, bare)
  if (migrated === params) return params
  migrated.delete('v')
  return migrated
}
