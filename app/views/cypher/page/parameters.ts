/** The names of the parameters in a query, in order of appearance; those within text, comments or back-ticked names are none. */
export function parametersOf(query: string): string[] {
  const bare = query.replace(
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|(?<!\$)`(?:``|[^`])*`/g,
    ' ',
  )
  const names = [...bare.matchAll(/\$(?:`((?:``|[^`])+)`|([\p{L}_][\p{L}\p{N}_]*|\d+))/gu)].map(
    ([, quoted, plain]) => quoted?.replaceAll('``', '`') ?? (plain as string),
  )
  return [...new Set(names)]
}

/** A parameter as it is typed: JSON where it is JSON, else text. Empty is nothing. */
export function parameterValue(typed: string): unknown {
  if (typed.trim() === '') return null
  try {
    return JSON.parse(typed) as unknown
  } catch {
    return typed
  }
}

/** A parameter as a person types it: text without quotes where that reads back the same. */
export function parameterText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string' && parameterValue(value) === value) return value
  return JSON.stringify(value)
}

/** Parameters as the address holds them; what is no object there is none. */
export function parametersFrom(text: string | undefined): { readonly [name: string]: unknown } {
  try {
    const value: unknown = JSON.parse(text ?? '{}')
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
  } catch {
    return {}
  }
}
