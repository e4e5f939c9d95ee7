import { UsageError } from './tell-error.ts'

/**
 * A parameter of `NAME=VALUE`, where the value is JSON (with the forms of `docs/cypher-api.md`), else text as it stands. Throws
 * `UsageError` when there is no name.
 */
export function paramOf(text: string): [name: string, value: unknown] {
  const at = text.indexOf('=')
  const name = text.slice(0, at).replace(/^\$/, '').trim()
  if (at < 0 || name === '') throw new UsageError(`--param: expected NAME=VALUE, found "${text}"`)
  const value = text.slice(at + 1)
  try {
    return [name, JSON.parse(value)]
  } catch {
    return [name, value]
  }
}

/** Parameters by name; of several of one name the last counts. */
export function paramsOf(texts: readonly string[], dataset: string | undefined): Record<string, unknown> {
  const params = Object.fromEntries(texts.map(paramOf))
  return dataset === undefined ? params : { ...params, dataset }
}
