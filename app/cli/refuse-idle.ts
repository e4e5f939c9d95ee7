import { UserError } from '../../positions/errors.ts'
import { kebab } from './kebab.ts'

/** Throws `UserError` that names the first of these flags that is given: here it would do nothing. `only` says what it is for. */
export function refuseIdle(given: Readonly<Record<string, unknown>>, names: readonly string[], only: string): void {
  const one = names.find((name) => given[name] !== undefined && given[name] !== false)
  if (one === undefined) return
  throw new UserError('usage', `--${kebab(one)}`, `only for ${only}`)
}
