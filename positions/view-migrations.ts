/** Links of earlier versions of the view, brought to the present one step by step. */

/** What version a link without one is of: the first, which did not name itself. */
const FIRST = 1

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
